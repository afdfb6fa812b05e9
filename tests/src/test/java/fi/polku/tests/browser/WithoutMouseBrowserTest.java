package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody who uses no mouse does the main job, on a desk and on a narrow window with the navigation at its foot. */
@InBrowser
class WithoutMouseBrowserTest {
    private static final int HEIGHT = 844;

    private final Site polku;
    private final Chromium chromium;

    WithoutMouseBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @ValueSource(ints = {Inspection.DESKTOP, Inspection.PHONE})
    void main_journey_is_made_with_the_keyboard_alone(int width) {
        Someone expert = polku.people().fresh();
        Walk walk = new Walk(
                polku,
                expert,
                polku.people().supervisorOf(expert),
                "Näppäimistöllä " + width,
                "Havainnoi kokousta",
                "Vedä oma kokous");
        Window window = chromium.window(polku, Scripts.ON, expert, "/");
        window.page().setViewportSize(width, HEIGHT);
        Keys keys = new Keys(window);

        keys.to(window.link("Siirry sisältöön")).enter();
        assertThat(window.main()).isFocused();
        setsGoal(window, keys);
        writesInLog(window, keys);
        walksPath(window, keys, walk);
        keys.to(window.page().locator("header summary")).press("Enter");
        keys.to(window.button("Kirjaudu ulos")).enter();
        window.showsHeading("Olet kirjautunut ulos");
    }

    private static void setsGoal(Window window, Keys keys) {
        keys.to(window.place("Oma kehittyminen")).enter();
        window.showsHeading("Oma kehittyminen");
        keys.to(window.region("Osaamisprofiili")
                        .getByRole(
                                AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Kehitä tätä")))
                        .first())
                .enter();
        window.showsHeading("Uusi tavoite");
        keys.to(window.field("Otsikko")).type("Opin tämän ilman hiirtä");
        keys.to(window.button("Tallenna ja ota käyntiin")).enter();
        window.says("Tavoite on nyt käynnissä.");
        keys.to(window.field("Edistyminen, %")).type("30");
        keys.to(window.choice("Tilanne", "Aikataulussa")).press("ArrowRight");
        keys.to(window.button("Tallenna edistyminen")).enter();
        window.says("Edistyminen tallennettiin.").shows("30 %").shows("Vaarassa viivästyä");
    }

    private static void writesInLog(Window window, Keys keys) {
        keys.to(window.link("Kirjoita tästä päiväkirjaan")).enter();
        window.showsHeading("Oppimispäiväkirja");
        keys.to(window.button("Tallenna merkintä")).enter();
        window.refusesBecause("Mitä tapahtui?");
        keys.to(window.page().getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK))
                .enter();
        assertThat(window.field("Mitä tapahtui?")).isFocused();
        keys.type("Kuljin sivun läpi sarkaimella.");
        keys.to(window.button("Tallenna merkintä")).enter();
        window.says("Merkintä on tallennettu.");
    }

    private static void walksPath(Window window, Keys keys, Walk walk) {
        keys.to(window.place("Oma kehittyminen")).enter();
        window.showsHeading("Oma kehittyminen");
        keys.to(window.link("Valitse polku")).enter();
        keys.to(window.link(Pattern.compile("^Katso askeleet ?: ?" + walk.name())))
                .enter();
        keys.to(window.button("Aloita tämä polku")).enter();
        window.says("Polku on aloitettu.");
        keys.to(window.button(Pattern.compile("^Ota työn alle"))).enter();
        window.says("Askel on nyt työn alla.");
        keys.to(window.field("Mitä teit ja mitä opit?")).type("Seurasin johtoryhmän kokousta.");
        keys.to(window.button("Pyydä esihenkilöä arvioimaan")).enter();
        window.says("Arviopyyntö lähti esihenkilöllesi.");
    }
}
