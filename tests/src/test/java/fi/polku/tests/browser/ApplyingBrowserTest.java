package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An application is written in a browser: the window closes meanwhile, or somebody has it open twice. Nothing is lost. */
@InBrowser
class ApplyingBrowserTest {
    private static final String WHY = "Miksi haluat mukaan?";
    private static final String CHECK = "Tarkista ja lähetä";

    private final Site polku;
    private final Chromium chromium;
    private final Someone expert;
    private final String round;
    private final String application;

    ApplyingBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.expert = polku.people().fresh();
        this.round = announced(polku);
        this.application = "/applications/"
                + OpenRound.written(polku.as(expert), round, "peer", what -> "Haluan oppia (" + what + ")");
    }

    /** A round that can be applied for from today on. */
    private static String announced(Site polku) {
        Caller hr = polku.as(polku.people().fresh().with("hr"));
        String programme = hr.post("/api/v1/programmes", Map.of("template", "peer-triads"))
                .expect(201)
                .text("id");
        String coordinator = polku.people().fresh().id().toString();
        hr.post("/api/v1/programmes/" + programme + "/people", Map.of("task", "coordinator", "person", coordinator))
                .expect(201);
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        return round;
    }

    private Window editor() {
        return chromium.window(polku, Scripts.ON, expert, application + "/edit");
    }

    private static Locator saved(Window window) {
        return window.page().locator("[data-autosave-status]");
    }

    @Test
    void window_closes_while_one_types_and_the_draft_is_kept() {
        Window window = editor();
        Locator why = window.field(WHY);
        why.fill("Ennen sulkeutumista");
        assertThat(saved(window)).containsText("Tallennettu");
        OpenRound.beginsToday(polku.database(), round, "matching");
        why.fill("Ennen sulkeutumista ja sen jälkeen");
        window.press(CHECK).shows("eikä hakemusta voi enää lähettää").shows("Ennen sulkeutumista ja sen jälkeen");
        assertThat(window.button("Lähetä hakemus")).hasCount(0);
        window.open("/mentoring").shows("Jäi lähettämättä");
        window.open(application).shows("Kirjoittamasi on tallessa").shows("Ennen sulkeutumista ja sen jälkeen");
        assertThat(window.link("Lataa tekstinä")).isVisible();
    }

    @Test
    void window_closes_between_checking_and_sending() {
        Window window = chromium.window(polku, Scripts.ON, expert, application + "/edit/check");
        assertThat(window.button("Lähetä hakemus")).isVisible();
        OpenRound.beginsToday(polku.database(), round, "matching");
        window.press("Lähetä hakemus").shows("Hakuaika on päättynyt").shows("Haluan oppia (motivation)");
    }

    @Test
    void second_window_is_told_and_sees_both_texts() {
        Window first = editor();
        Window second = editor();
        first.field(WHY).fill("Ensimmäisen ikkunan syy");
        assertThat(saved(first)).containsText("Tallennettu");
        second.field(WHY).fill("Toisen ikkunan syy");
        assertThat(saved(second)).containsText("muutettu toisessa ikkunassa");
        second.page().reload();
        assertThat(second.field(WHY)).hasValue("Toisen ikkunan syy");
        assertThat(saved(second)).containsText("muutettu toisessa ikkunassa");
        second.press(CHECK).showsHeading("Hakemusta on muutettu toisessa ikkunassa");
        second.shows("Ensimmäisen ikkunan syy");
        assertThat(second.field(WHY)).hasValue("Toisen ikkunan syy");
        second.press("Tallenna oma versio").shows("Toisen ikkunan syy");

        first.field(WHY).fill("Ensimmäisen ikkunan toinen syy");
        first.press(CHECK).showsHeading("Hakemusta on muutettu toisessa ikkunassa");
        first.follow("Pidä tallennettu");
        assertThat(first.field(WHY)).hasValue("Toisen ikkunan syy");
        refusedOnlyToWriteOver(first);
        refusedOnlyToWriteOver(second);
    }

    /** The browser complains of that, and of nothing else. */
    private static void refusedOnlyToWriteOver(Window window) {
        org.assertj.core.api.Assertions.assertThat(window.complaints())
                .allMatch(complaint -> complaint.startsWith("412 ") && complaint.endsWith("/edit/draft"));
    }

    @Test
    void one_window_alone_saves_again_and_again_and_goes_on_at_once() {
        Window window = editor();
        window.field(WHY).fill("Yksi");
        assertThat(saved(window)).containsText("Tallennettu");
        window.field("Mitkä arvot ohjaavat työtäsi?").fill("Kaksi");
        window.press("Tallenna luonnoksena").says("Luonnos on tallennettu.");
        window.shows("Yksi").shows("Kaksi");
    }
}
