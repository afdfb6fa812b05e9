package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.Team;
import fi.polku.tests.TimeTest;
import fi.polku.tests.telling.Mails;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

/** Reverse mentoring: human resources choose days of their own, supervisors and newcomers apply, the desk minds how many of each, and the group visits one member's workplace after the other's. */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ReverseGroupsBrowserTest {
    private static final int MONTHS_OF_A_NEWCOMER = 22;

    private final Site polku;
    private final Chromium chromium;
    private final Mails mails;
    private final LocalDate begins;

    ReverseGroupsBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.mails = new Mails(polku);
        this.begins = polku.clock().today().plusDays(1);
    }

    @Test
    void newcomers_mentor_supervisors_at_their_workplaces() {
        SetUp programme =
                new SetUp(polku, chromium, "Käänteismentorointi").next().next();
        phase(programme, "Haku", 0, 13);
        phase(programme, "Mätsäys", 14, 30);
        phase(programme, "Aloitustilaisuus", 35, 35);
        phase(programme, "Tapaamiset", 40, 200);
        phase(programme, "Päätöstilaisuus", 195, 195);
        phase(programme, "Loppukysely", 196, 210);
        List<Someone> newcomers = Stream.generate(
                        () -> polku.people().newcomer("agency-1", begins.minusMonths(MONTHS_OF_A_NEWCOMER)))
                .limit(2)
                .toList();
        List<Someone> seniors = Stream.generate(() -> polku.people().freshTeam("agency-1"))
                .limit(2)
                .map(Team::supervisor)
                .toList();
        RoundStory round = new RoundStory(polku, programme).opens();
        refused(programme, newcomers.get(0));
        seniors.forEach(senior -> round.applies(senior, "senior"));
        newcomers.forEach(newcomer -> round.applies(newcomer, "newcomer"));
        compose(round.matches(), seniors, newcomers);
        GroupPages group = new GroupPages(polku, chromium, round.groupOf(seniors.get(0)));
        group.agree(newcomers.get(0), List.of(seniors.get(0), seniors.get(1), newcomers.get(1)));
        visit(round.meets(), group, seniors, newcomers);
        round.isOver();
        group.at(newcomers.get(0), "").shows("Ryhmä päättyi");
        assertThat(group.at(seniors.get(1), "/meetings").main().getByText("Pidetty"))
                .hasCount(2);
    }

    /** On which days, counted from tomorrow. */
    private void phase(SetUp programme, String phase, int first, int last) {
        Locator days = programme
                .window()
                .page()
                .getByRole(AriaRole.GROUP, new GetByRoleOptions().setName(phase).setExact(true));
        days.getByLabel("Ensimmäinen päivä").fill(begins.plusDays(first).toString());
        days.getByLabel("Viimeinen päivä").fill(begins.plusDays(last).toString());
    }

    /** Who is new may not apply as one of the experienced, and is told before trying. */
    private void refused(SetUp programme, Someone newcomer) {
        Window window = chromium.window(polku, Scripts.ON, newcomer, "/mentoring/" + programme.programme());
        assertThat(window.shows("Rooli on esihenkilöille.").button("Hae roolissa: Tulokas"))
                .isVisible();
        assertThat(window.button("Hae roolissa: Konkari")).hasCount(0);
        polku.as(newcomer)
                .post("/api/v1/rounds/" + programme.round() + "/applications", Map.of("role", "senior"))
                .expect(409);
    }

    private void compose(RoundStory round, List<Someone> seniors, List<Someone> newcomers) {
        String id = round.programme().round();
        DeskWindow desk = new DeskWindow(polku, chromium, round.first(), id).declares(List.of());
        desk.puts(seniors.get(0), "uusi ryhmä").puts(seniors.get(1), "Ryhmä 1").puts(newcomers.get(0), "Ryhmä 1");
        assertThat(desk.card("Ryhmä 1")).containsText("Puuttuu: Tulokas, 1");
        assertThat(desk.window().button("Ehdota ryhmiä vahvistettavaksi")).hasCount(0);
        desk.puts(newcomers.get(1), "Ryhmä 1");
        assertThat(desk.card("Ryhmä 1")).containsText("Koko sopii");
        desk.proposes().signsOutElsewhere(round.first()).window().leave();
        new DeskWindow(polku, chromium, round.second(), id)
                .declares(List.of())
                .confirms("Vahvistettuja ryhmiä 1, niissä hakijoita 4");
    }

    /** First at a supervisor's, then, on the day that follows from it, at a newcomer's; the calendar says whose. */
    private void visit(RoundStory round, GroupPages group, List<Someone> seniors, List<Someone> newcomers) {
        String meeting = group.visit(newcomers.get(0), seniors.get(0));
        assertThat(mails.awaitCalendar(seniors.get(1), "REQUEST", 0)
                        .getEvents()
                        .get(0)
                        .getLocation()
                        .getValue())
                .contains(seniors.get(0).name());
        passes(meeting);
        Window recorded = group.record(newcomers.get(1), meeting, "Näimme, miten päivä alkaa.");
        recorded.field("Sovi samalla seuraava tapaaminen").check();
        recorded.unfold("Aika ja paikka");
        GroupPages.visits(recorded, newcomers.get(1));
        recorded.press("Tallenna kaikki").says("seuraava sovittu");
        Window ahead = group.at(seniors.get(0), "/meetings")
                .shows(GroupPages.AT + newcomers.get(1).name());
        String next = GroupPages.first(ahead, "Tulossa");
        passes(next);
        group.record(newcomers.get(0), next, "Kirjoittamattomat säännöt kirjoitettiin.")
                .press("Tallenna kaikki")
                .says("Tapaaminen on kirjattu.");
        assertThat(round.programme().lastDay("meetings")).isAfter(polku.clock().today());
    }

    /** It is the day after it. */
    private void passes(String meeting) {
        polku.clock().moveTo(GroupPages.dayOf(polku.database(), meeting).plusDays(1));
    }
}
