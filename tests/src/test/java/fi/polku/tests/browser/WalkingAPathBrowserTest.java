package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An expert walks a path that HR has laid, and the supervisor says when a step is done. */
@InBrowser
class WalkingAPathBrowserTest {
    private static final Locator.FilterOptions TELL_MORE =
            new Locator.FilterOptions().setHasText("Kerro vielä, mitä teet itse toisin.");

    private final Site polku;
    private final Chromium chromium;

    WalkingAPathBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void path_is_begun_from_a_template_and_its_first_step_goes_to_review(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Walk walk = walk(expert, "Asiantuntijasta valmentajaksi " + scripts);
        Window window = chromium.window(polku, scripts, expert, "/development");
        window.follow("Valitse polku").showsHeading("Oma polku");
        window.link(Pattern.compile("^Katso askeleet ?: ?" + walk.name())).click();
        window.shows("Havainnoi kokousta").shows("Vedä oma kokous");
        window.press("Aloita tämä polku").says("Polku on aloitettu.");

        window.button(Pattern.compile("^Ota työn alle")).click();
        window.says("Askel on nyt työn alla.").showsHeading("Havainnoi kokousta");
        window.field("Muistiinpanot tästä askeleesta").fill("Kysy Leenalta, mihin kokoukseen pääsen.");
        window.press("Tallenna muistiinpanot").says("Muistiinpanot on tallennettu.");
        window.field("Mitä teit ja mitä opit?").fill("Seurasin johtoryhmän kokousta.");
        window.press("Pyydä esihenkilöä arvioimaan").says("Arviopyyntö lähti esihenkilöllesi.");
        window.shows("Seurasin johtoryhmän kokousta.").shows("Arvio pyydetty");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void comment_on_a_returned_step_comes_first_and_the_step_is_taken_up_again(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Walk walk = walk(expert, "Palautetusta hyväksyttyyn " + scripts)
                .begun()
                .asked(0, "Kävin kokouksessa.")
                .returned(0, "Kerro vielä, mitä teet itse toisin.");
        Window window = chromium.window(polku, scripts, expert, "/path/steps/" + walk.step(0));
        assertThat(window.main().getByRole(AriaRole.PARAGRAPH).filter(TELL_MORE))
                .isVisible();
        window.press("Ota uudelleen työn alle").says("Askel on nyt työn alla.");
        assertThat(window.field("Mitä teit ja mitä opit?")).hasValue("Kävin kokouksessa.");
        window.field("Mitä teit ja mitä opit?").fill("Kävin kokouksessa. Annan itse puheenvuorot järjestyksessä.");
        window.press("Pyydä esihenkilöä arvioimaan").says("Arviopyyntö lähti esihenkilöllesi.");

        walk.approved(0);
        window.open("/path/steps/" + walk.step(0)).shows("Suoritettu");
        window.open("/path").shows("1/2 askelta suoritettu");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void supervisor_returns_a_step_with_a_comment_and_approves_it_the_second_time(Scripts scripts) {
        Team team = polku.people().freshTeam("agency-1");
        Someone expert = team.reports().get(0);
        Walk walk = walk(expert, "Kahdella yrityksellä " + scripts).begun().asked(0, "Kävin kokouksessa.");
        Window window = chromium.window(polku, scripts, team.supervisor(), "/team");
        window.showsHeading("Tiimi").follow("Odottaa minua");
        assertThat(window.page().getByRole(AriaRole.TABLE).getByRole(AriaRole.ROW))
                .hasCount(2);
        window.link(Pattern.compile("^Havainnoi kokousta ?, " + expert.name())).click();
        window.showsHeading("Havainnoi kokousta").shows("Kävin kokouksessa.");

        window.press("Palauta askel").refusesBecause("Kommentti");
        window.field("Kommentti").fill("Kerro vielä, mitä teet itse toisin.");
        window.press("Palauta askel").says("Palautit askeleen ”Havainnoi kokousta”.");
        window.open("/team?waits=me").shows("Mikään ei odota sinua juuri nyt.");

        walk.asked(0, "Jaan itse puheenvuorot järjestyksessä.");
        window.open("/team?waits=me");
        window.link(Pattern.compile("^Havainnoi kokousta ?, " + expert.name())).click();
        window.shows("Jaan itse puheenvuorot järjestyksessä.");
        window.press("Hyväksy askel").says("Hyväksyit askeleen ”Havainnoi kokousta”.");
    }

    private Walk walk(Someone expert, String name) {
        return new Walk(
                polku, expert, polku.people().supervisorOf(expert), name, "Havainnoi kokousta", "Vedä oma kokous");
    }
}
