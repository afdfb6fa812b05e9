package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same text is open in two windows and both are saved: the second sees both versions and nothing is lost. */
@InBrowser
class TwoEditorsBrowserTest {
    private final Site polku;
    private final Chromium chromium;

    TwoEditorsBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void second_editor_of_a_goal_sees_both_versions_side_by_side(Scripts scripts) {
        Someone expert = polku.people().fresh();
        String goal = "/goals/"
                + polku.as(expert)
                        .post("/api/v1/goals", Map.of("title", "Esiinnyn rohkeammin", "status", "active"))
                        .expect(201)
                        .text("id");
        Window first = chromium.window(polku, scripts, expert, goal + "/edit");
        Window second = chromium.window(polku, scripts, expert, goal + "/edit");
        first.field("Otsikko").fill("Esiinnyn rohkeammin johtoryhmässä");
        first.field("Miksi").fill("Ensimmäisen syy");
        second.field("Otsikko").fill("Esiinnyn rohkeammin seminaareissa");
        second.field("Miksi").fill("Toisen syy");

        first.press("Tallenna").says("Muutokset tallennettiin.");
        second.press("Tallenna").showsHeading("Kaksi versiota");
        Locator versions = second.page().getByRole(AriaRole.TABLE);
        assertThat(versions).containsText("Esiinnyn rohkeammin johtoryhmässä");
        assertThat(versions).containsText("Ensimmäisen syy");
        assertThat(versions).containsText("Esiinnyn rohkeammin seminaareissa");
        assertThat(versions).containsText("Toisen syy");
        assertThat(second.field("Otsikko")).hasValue("Esiinnyn rohkeammin seminaareissa");

        second.field("Otsikko").fill("Esiinnyn rohkeammin johtoryhmässä ja seminaareissa");
        second.press("Tallenna minun versioni").says("Muutokset tallennettiin.");
        second.showsHeading("Esiinnyn rohkeammin johtoryhmässä ja seminaareissa");
        second.follow("Historia").shows("Ensimmäisen syy").shows("Toisen syy");
    }

    @Test
    void second_editor_of_a_log_entry_chooses_which_stays() {
        Someone expert = polku.people().fresh();
        String entry = "/log/"
                + polku.as(expert)
                        .post("/api/v1/log-entries", Map.of("whatHappened", "Palaveri venyi."))
                        .expect(201)
                        .text("id");
        Window first = chromium.window(polku, Scripts.ON, expert, entry + "/edit");
        Window second = chromium.window(polku, Scripts.ON, expert, entry + "/edit");
        first.field("Mitä tapahtui?").fill("Palaveri venyi, koska asialista puuttui.");
        second.field("Mitä tapahtui?").fill("Palaveri venyi, mutta saimme päätöksen.");
        first.press("Tallenna").says("Muutokset on tallennettu.");
        second.press("Tallenna").showsHeading("Merkintää on muutettu toisaalla");
        second.shows("Palaveri venyi, koska asialista puuttui.");
        assertThat(second.field("Mitä tapahtui?")).hasValue("Palaveri venyi, mutta saimme päätöksen.");
        second.press("Tallenna oma versio").says("Muutokset on tallennettu.");
        second.shows("Palaveri venyi, mutta saimme päätöksen.");
    }
}
