package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What one writes is read by those one chooses, and by them only as long as one wants. */
@InBrowser
class SharingBrowserTest {
    private static final String WRITTEN = "Kerroin luvut ensin ja syyt vasta sitten.";

    private final Site polku;
    private final Chromium chromium;

    SharingBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void entry_is_shared_with_a_colleague_found_by_name_and_taken_back(Scripts scripts) {
        Someone expert = polku.people().fresh();
        Someone colleague = polku.people().fresh();
        String entry = "/log/"
                + polku.as(expert)
                        .post("/api/v1/log-entries", Map.of("whatHappened", WRITTEN))
                        .expect(201)
                        .text("id");
        Window mine = chromium.window(polku, scripts, expert, entry);
        Window theirs = chromium.window(polku, scripts, colleague, entry);
        theirs.showsHeading("Sivua ei löytynyt");

        mine.follow("Jaa").showsHeading("Kuka voi lukea merkinnän").shows("Vain sinä");
        mine.field("Kollegan nimi").fill(colleague.name());
        mine.press("Hae");
        mine.link(Pattern.compile("^Katso ennen jakamista " + colleague.name()))
                .first()
                .click();
        mine.shows("Mitään ei ole vielä jaettu.").shows(WRITTEN);
        theirs.open(entry).showsHeading("Sivua ei löytynyt");

        mine.press("Jaa kollegalle").says("Jaettu: " + colleague.name() + " voi nyt lukea tämän.");
        theirs.open("/log/shared");
        theirs.link(Pattern.compile("^" + expert.name())).click();
        theirs.shows(WRITTEN).shows(expert.name() + " on jakanut tämän merkinnän kanssasi.");
        assertThat(theirs.link("Muokkaa")).isHidden();

        mine.press("Peru jako " + colleague.name()).says("Jako peruttu. Kollegasi ei enää voi lukea tätä.");
        theirs.open(entry).showsHeading("Sivua ei löytynyt");
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void goal_is_shared_with_the_supervisor_and_the_page_says_so(Scripts scripts) {
        Team team = polku.people().freshTeam();
        Someone expert = team.reports().get(2);
        String goal = "/goals/"
                + polku.as(expert)
                        .post("/api/v1/goals", Map.of("title", "Delegoin enemmän", "status", "active"))
                        .expect(201)
                        .text("id");
        Window mine = chromium.window(polku, scripts, expert, goal);
        Window supervisors = chromium.window(polku, scripts, team.supervisor(), "/goals/shared");
        supervisors.shows("Kukaan ei ole vielä jakanut sinulle tavoitetta.");
        mine.link(Pattern.compile("^Vain sinä")).click();
        mine.link(Pattern.compile("^Katso ennen jakamista Esihenkilösi")).click();
        mine.shows("Delegoin enemmän");
        mine.press("Jaa esihenkilölle").says("voi nyt lukea tämän.");
        mine.follow("Delegoin enemmän").shows("Sinä ja esihenkilösi");

        supervisors.open("/goals/shared").follow("Delegoin enemmän").shows("Omistaja: " + expert.name());
        assertThat(supervisors.button("Tallenna edistyminen")).isHidden();
    }
}
