package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import fi.polku.tests.Site;
import fi.polku.tests.Someone;
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

/** Coaching mentoring: in pairs, for which more mentors than mentees apply, and in small groups, one of whose applicants withdraws while they are at the desk. */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class CoachingBrowserTest {
    private final Site polku;
    private final Chromium chromium;
    private final Mails mails;

    CoachingBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.mails = new Mails(polku);
    }

    private List<Someone> people(int number) {
        return Stream.generate(() -> polku.people().fresh()).limit(number).toList();
    }

    private static String round(RoundStory story) {
        return story.programme().round();
    }

    @Test
    void pair_is_found_by_values_and_meets_for_its_own_goals() {
        RoundStory round = new RoundStory(polku, new SetUp(polku, chromium, "Valmentava mentorointi")).opens();
        Someone mentee = people(1).get(0);
        List<Someone> mentors = people(2);
        round.applies(mentee, "mentee").applies(mentors.get(0), "mentor").applies(mentors.get(1), "mentor");
        DeskWindow desk = new DeskWindow(polku, chromium, round.matches().first(), round(round)).declares(List.of());
        desk.window().link(mentors.get(0).name()).click();
        desk.window()
                .shows("Vastaus, values")
                .shows("Vastaus, reflection")
                .shows("Kiinnostuksen kohteita ei pisteytetä");
        desk.puts(mentee, "uusi ryhmä").puts(mentors.get(0), "Ryhmä 1").explains("Ryhmä 1", "Samat arvot, eri alat.");
        desk.proposes().window().leave();
        new DeskWindow(polku, chromium, round.second(), round(round))
                .declares(List.of())
                .confirms("Vahvistettuja ryhmiä 1, niissä hakijoita 2");
        mails.awaitAbout(mentors.get(1), "Sinulle ei tällä kertaa löytynyt ryhmää");
        GroupPages group = new GroupPages(polku, chromium, round.groupOf(mentee));
        group.agree(mentee, mentors.subList(0, 1));
        meetsForAGoal(round.meets(), group, mentee, mentors.get(0));
        group.end(mentee, mentors.get(0));
    }

    /** What the mentee has shared with the pair is offered for the agenda. */
    private void meetsForAGoal(RoundStory round, GroupPages group, Someone mentee, Someone mentor) {
        LocalDate day = round.programme().day("meetings").plusDays(7);
        String goal = polku.as(mentee)
                .post("/api/v1/goals", Map.of("title", "Valitsen suunnan", "status", "active"))
                .expect(201)
                .text("id");
        polku.as(mentee)
                .post("/api/v1/goals/" + goal + "/shares", Map.of("with", "group:" + round.groupOf(mentee)))
                .expect(201);
        String meeting = group.arrange(mentee, day, "Kahvila");
        Window window = chromium.window(polku, Scripts.ON, mentor, meeting).shows("Ryhmälle jaetut tavoitteet");
        window.button("Lisää asialistalle Valitsen suunnan").click();
        assertThat(window.under("Asialista")).containsText("Valitsen suunnan");
        polku.clock().moveTo(day.plusDays(1));
        group.record(mentee, meeting, "Puhun esihenkilöni kanssa.")
                .press("Tallenna kaikki")
                .says("Tapaaminen on kirjattu.");
    }

    @Test
    void small_group_is_mended_when_an_applicant_withdraws_from_the_desk() {
        RoundStory round = new RoundStory(polku, new SetUp(polku, chromium, "Valmentava pienryhmämentorointi")).opens();
        Someone mentor = people(1).get(0);
        List<Someone> mentees = people(4);
        round.applies(mentor, "mentor");
        mentees.forEach(mentee -> round.applies(mentee, "mentee"));
        DeskWindow desk = new DeskWindow(polku, chromium, round.matches().first(), round(round)).declares(List.of());
        desk.puts(mentor, "uusi ryhmä");
        mentees.subList(0, 3).forEach(mentee -> desk.puts(mentee, "Ryhmä 1"));
        assertThat(desk.card("Ryhmä 1")).containsText("Koko sopii");
        round.withdraws(mentees.get(0));
        desk.window().open("/rounds/" + round(round) + "/desk");
        assertThat(desk.card("Ryhmä 1")).containsText("Ryhmästä on vetäytynyt hakija.");
        assertThat(desk.card("Ryhmä 1")).containsText("Puuttuu: Aktori, 1");
        desk.puts(mentees.get(3), "Ryhmä 1").proposes().window().leave();
        new DeskWindow(polku, chromium, round.second(), round(round))
                .declares(List.of())
                .confirms("Vahvistettuja ryhmiä 1, niissä hakijoita 4");
        GroupPages group = new GroupPages(polku, chromium, round.groupOf(mentor));
        group.agree(mentor, mentees.subList(1, 4));
        LocalDate day = round.meets().programme().day("meetings").plusDays(7);
        String meeting = group.arrange(mentor, day, "Neuvotteluhuone");
        polku.clock().moveTo(day.plusDays(1));
        group.record(mentees.get(3), meeting, "Jokainen tuo vuorollaan asiansa.")
                .press("Tallenna kaikki")
                .says("Tapaaminen on kirjattu.");
        endsByCoordinator(round, group, mentees.get(1));
    }

    private void endsByCoordinator(RoundStory round, GroupPages group, Someone member) {
        Window window = group.at(round.coordinator(), "");
        assertThat(window.main()).not().containsText("vuorollaan asiansa");
        window.press("Päätä ryhmä").says("Ryhmä on päättynyt.");
        Window members = group.at(member, "").shows("Voit yhä lukea");
        members.follow("Ryhmän tapaamiset").shows("Pidetty");
    }
}
