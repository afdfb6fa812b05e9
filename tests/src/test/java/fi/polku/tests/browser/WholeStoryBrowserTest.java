package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The main job from end to end: HR lays a path, an expert sets a goal, writes and walks, the supervisor reviews. */
@InBrowser
class WholeStoryBrowserTest {
    private static final String COMMENT = "Hyvä alku. Kerro vielä, mitä teet itse toisin.";

    private final Site polku;
    private final Chromium chromium;

    WholeStoryBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void expert_grows_beside_the_profile_and_the_supervisor_sees_to_the_step(Scripts scripts) {
        Someone expert = polku.people().fresh();
        String path = "Ensimmäinen vuosi asiantuntijana " + scripts;
        laysPath(chromium.window(polku, scripts).open("/path-templates/new"), path);

        Window mine = chromium.window(polku, scripts, expert, "/");
        setsGoal(mine);
        writesInLog(mine);
        beginsPathAndAsksReview(mine, path);

        Window supervisors = chromium.window(polku, scripts, polku.people().supervisorOf(expert), "/");
        opensReview(supervisors, expert);
        supervisors.shows("Seurasin johtoryhmän kokousta.");
        supervisors.field("Kommentti").fill(COMMENT);
        supervisors.press("Palauta askel").says("Palautit askeleen ”Havainnoi kokousta”.");

        takesUpAgain(mine);
        opensReview(supervisors, expert);
        supervisors.shows("Annan puheenvuorot järjestyksessä.");
        supervisors.press("Hyväksy askel").says("Hyväksyit askeleen ”Havainnoi kokousta”.");

        mine.goTo("Oma kehittyminen");
        assertThat(mine.region("Oma polku")).containsText("1/1 askelta suoritettu");
    }

    private static void laysPath(Window window, String name) {
        window.signInInRole("Henkilöstöhallinto").showsHeading("Uusi polkupohja");
        window.field("Nimi").fill(name);
        Locator step = window.main()
                .getByRole(
                        AriaRole.GROUP,
                        new Locator.GetByRoleOptions().setName("Askel 1").setExact(true));
        step.getByLabel(Pattern.compile("^Askel \\(pakollinen\\)$")).fill("Havainnoi kokousta");
        step.getByLabel(Pattern.compile("^Laji")).selectOption("Työtehtävä");
        window.press("Julkaise").says("Polkupohja on julkaistu.");
    }

    private static void setsGoal(Window window) {
        window.showsHeading("Tänään").goTo("Oma kehittyminen").showsHeading("Oma kehittyminen");
        window.region("Osaamisprofiili")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(Pattern.compile("^Kehitä tätä")))
                .first()
                .click();
        window.showsHeading("Uusi tavoite");
        window.field("Otsikko").fill("Puhun kokouksissa lyhyesti");
        window.press("Tallenna ja ota käyntiin").says("Tavoite on nyt käynnissä.");
    }

    private static void writesInLog(Window window) {
        window.follow("Kirjoita tästä päiväkirjaan").showsHeading("Oppimispäiväkirja");
        window.field("Mitä tapahtui?").fill("Sanoin asiani kahdessa minuutissa.");
        window.press("Tallenna merkintä").says("Merkintä on tallennettu.");
        window.goTo("Oma kehittyminen")
                .region("Tavoitteet")
                .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Puhun kokouksissa lyhyesti"))
                .click();
        assertThat(window.region("Oppimispäiväkirjassa")).containsText("Sanoin asiani kahdessa minuutissa.");
    }

    private static void beginsPathAndAsksReview(Window window, String path) {
        window.goTo("Oma kehittyminen").follow("Valitse polku");
        window.link(Pattern.compile("^Katso askeleet ?: ?" + path)).click();
        window.press("Aloita tämä polku").says("Polku on aloitettu.");
        window.button(Pattern.compile("^Ota työn alle")).click();
        window.field("Mitä teit ja mitä opit?").fill("Seurasin johtoryhmän kokousta.");
        window.press("Pyydä esihenkilöä arvioimaan").says("Arviopyyntö lähti esihenkilöllesi.");
    }

    private static void opensReview(Window window, Someone expert) {
        window.goTo("Tiimi").showsHeading("Tiimi").follow("Odottaa minua");
        window.link(Pattern.compile("^Havainnoi kokousta ?, " + expert.name())).click();
        window.showsHeading("Havainnoi kokousta");
    }

    private static void takesUpAgain(Window window) {
        window.goTo("Tänään")
                .link(Pattern.compile("^Askel palautettiin sinulle: Havainnoi kokousta"))
                .click();
        window.shows(COMMENT).press("Ota uudelleen työn alle").says("Askel on nyt työn alla.");
        window.field("Mitä teit ja mitä opit?").fill("Annan puheenvuorot järjestyksessä.");
        window.press("Pyydä esihenkilöä arvioimaan").says("Arviopyyntö lähti esihenkilöllesi.");
    }
}
