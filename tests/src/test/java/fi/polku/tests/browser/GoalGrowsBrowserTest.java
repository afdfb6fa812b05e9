package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An expert sets a goal beside the competence profile, moves it forward, and writes in the log what it taught. */
@InBrowser
class GoalGrowsBrowserTest {
    private static final Pattern ABOUT_COACHING = Pattern.compile("valmen", Pattern.CASE_INSENSITIVE);
    private static final Locator.FilterOptions DEVELOP_THIS = new Locator.FilterOptions().setHasText("Kehitä tätä");

    private final Site polku;
    private final Chromium chromium;

    GoalGrowsBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void goal_grows_from_a_competence_of_the_profile(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Window window = chromium.window(polku, scripts, expert, "/");
        window.showsHeading("Tänään").shows("Mikään ei odota sinua juuri nyt.");
        window.goTo("Oma kehittyminen").showsHeading("Oma kehittyminen");
        Locator develop = window.region("Osaamisprofiili")
                .getByRole(AriaRole.LINK)
                .filter(DEVELOP_THIS)
                .first();
        String competence =
                develop.textContent().replaceFirst("Kehitä tätä", "").strip();
        develop.click();

        window.showsHeading("Uusi tavoite");
        assertThat(window.choice("Osaaminen", competence)).isChecked();
        window.field("Otsikko").fill("Harjoittelen tätä mentorin kanssa");
        window.press("Tallenna ja ota käyntiin").says("Tavoite on nyt käynnissä.");
        window.shows(competence);

        window.goTo("Oma kehittyminen");
        assertThat(window.region("Tavoitteet")).containsText("Harjoittelen tätä mentorin kanssa");
        assertThat(window.region("Osaamisprofiili")).containsText("Tavoite: Harjoittelen tätä mentorin kanssa");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void goal_of_ones_own_is_set_started_and_moved_forward(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Window window = chromium.window(polku, scripts, expert, "/goals/new");
        window.showsHeading("Uusi tavoite");
        window.press("Tallenna ja ota käyntiin").refusesBecause("Otsikko");

        window.field("Otsikko").fill("Vedän kokoukset puolessa tunnissa");
        window.field("Miksi").fill("Iltapäivät menevät kokouksissa.");
        window.press("Tallenna luonnoksena").says("Tavoite tallennettiin luonnoksena.");
        window.showsHeading("Vedän kokoukset puolessa tunnissa").shows("Iltapäivät menevät kokouksissa.");
        window.shows("Vain sinä");

        window.press("Ota käyntiin").says("Tavoite on nyt käynnissä.");
        window.field("Edistyminen, %").fill("101");
        window.press("Tallenna edistyminen").refusesBecause("Edistyminen");
        window.field("Edistyminen, %").fill("40");
        window.choice("Tilanne", "Vaarassa viivästyä").check();
        window.press("Tallenna edistyminen").says("Edistyminen tallennettiin.");
        window.shows("40 %").shows("Vaarassa viivästyä");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void goal_that_is_reached_is_looked_back_on_and_can_be_taken_back(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Window window = chromium.window(polku, scripts, expert, "/goals/new");
        window.field("Otsikko").fill("Annan palautetta viikoittain");
        window.press("Tallenna ja ota käyntiin").says("Tavoite on nyt käynnissä.");
        window.follow("Merkitse saavutetuksi").showsHeading("Tavoite saavutettu");
        window.field("Mitä opit matkalla, ja mikä auttoi eniten?").fill("Lyhyt palaute heti on paras.");
        window.press("Merkitse saavutetuksi").says("Onneksi olkoon! Tavoite on saavutettu.");
        window.shows("Lyhyt palaute heti on paras.");
        assertThat(window.link("Muokkaa")).isHidden();

        window.follow("Historia").showsHeading("Tavoitteen historia").shows("Loit tavoitteen.");
        window.follow("Annan palautetta viikoittain");
        window.press("Palauta käyntiin").says("Tavoite on taas käynnissä.");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void competence_is_found_for_a_goal_by_its_name(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Window window = chromium.window(polku, scripts, expert, "/goals/new");
        window.field("Otsikko").fill("Opin valmentamaan");
        window.field("Etsi osaamista").fill("valmen");
        window.press("Hae osaamisia");
        Locator found = window.main()
                .getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName(ABOUT_COACHING))
                .first();
        found.check();
        assertThat(window.field("Otsikko")).hasValue("Opin valmentamaan");
        window.press("Tallenna luonnoksena").says("Tavoite tallennettiin luonnoksena.");
        assertThat(window.main()).containsText(ABOUT_COACHING);
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void log_entry_is_written_linked_to_the_goal_and_found_again(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Window window = chromium.window(polku, scripts, expert, "/goals/new");
        window.field("Otsikko").fill("Kysyn enemmän kuin neuvon");
        window.press("Tallenna ja ota käyntiin").says("Tavoite on nyt käynnissä.");

        window.goTo("Oppimispäiväkirja").showsHeading("Oppimispäiväkirja");
        window.press("Tallenna merkintä").refusesBecause("Mitä tapahtui?");
        window.field("Mitä tapahtui?").fill("Maltoin odottaa, ja kollega keksi ratkaisun itse.");
        window.unfold("Lisää oivallus, päivä tai tavoite");
        window.field("Mitä oivalsit?").fill("Hiljaisuus on kysymys sekin.");
        window.field("Mistä opit?").selectOption("Kollega");
        window.field("Tavoite").selectOption("Kysyn enemmän kuin neuvon");
        window.press("Tallenna merkintä").says("Merkintä on tallennettu. Vain sinä voit lukea sen, kunnes jaat sen.");
        window.shows("Hiljaisuus on kysymys sekin.");

        window.field("Hae merkinnöistäsi").fill("kysymys sekin");
        window.press("Hae").showsHeading("Haku: kysymys sekin");
        window.shows("Maltoin odottaa");
        window.follow("Kysyn enemmän kuin neuvon").showsHeading("Kysyn enemmän kuin neuvon");
    }
}
