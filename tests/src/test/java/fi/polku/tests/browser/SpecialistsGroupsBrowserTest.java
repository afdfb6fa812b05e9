package fi.polku.tests.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.GetByLabelOptions;
import fi.polku.tests.OpenDesk;
import fi.polku.tests.OpenRound;
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

/**
 * Small groups on the specialists' development path: two mentors, who are trained first, and two or three mentees; they meet every second month, and preparing is working time. Human resources work in
 * Finnish, everybody else reads the pages in English.
 */
@TimeTest
@ExtendWith(SharedChromium.class)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class SpecialistsGroupsBrowserTest {
    private final Site polku;
    private final Chromium chromium;
    private final Mails mails;
    private final Someone trainer;
    private final List<Someone> mentors;
    private final List<Someone> mentees;

    SpecialistsGroupsBrowserTest(Site polku, Chromium chromium) {
        this.polku = polku;
        this.chromium = chromium;
        this.mails = new Mails(polku);
        this.trainer = polku.people().fresh();
        this.mentors = people(2);
        this.mentees = people(2);
    }

    private List<Someone> people(int number) {
        return Stream.generate(() -> polku.people().fresh()).limit(number).toList();
    }

    @Test
    void two_mentors_are_trained_and_meet_their_mentees_to_the_last_meeting() {
        SetUp programme = new SetUp(polku, chromium, "Asiantuntijan kehittymispolun pienryhmät");
        RoundStory round = new RoundStory(polku, programme);
        programme.named("Kouluttaja", trainer, "Nimeä kouluttajaksi");
        round.opens();
        mentors.forEach(mentor -> round.applies(mentor, "mentor"));
        mentees.forEach(mentee -> round.applies(mentee, "mentee"));
        compose(round.matches());
        train(programme);
        String group = "/groups/" + round.groupOf(mentors.get(0));
        agree(group);
        meet(round.meets(), group);
        round.isOver();
        Window window = english(mentees.get(0), group).shows("The group ended on");
        window.open(group + "/meetings");
        assertThat(window.main().getByText("Held")).hasCount(2);
    }

    private Window english(Someone who, String path) {
        return chromium.window(polku, Scripts.ON)
                .open("/language/en?to=/signed-out")
                .open(path)
                .signInAs(who);
    }

    /** One mentor is too few, and the page says so; both with their mentees are a group. */
    private void compose(RoundStory round) {
        String id = round.programme().round();
        OpenRound.declared(polku.as(round.first()), id);
        OpenDesk desk = new OpenDesk(polku.as(round.first()), id);
        String group = desk.composed(Stream.concat(mentors.stream().limit(1), mentees.stream())
                .map(round::application)
                .toList());
        Window window = english(round.first(), "/rounds/" + id + "/desk");
        assertThat(window.under("Group 1")).containsText("Size does not fit");
        assertThat(window.under("Group 1")).containsText("Missing: Mentor, 1");
        window.button("Put into the group " + mentors.get(1).name()).click();
        assertThat(window.under("Group 1")).containsText("Size fits");
        window.press("Propose the groups").shows("The proposal waits for another member to confirm it");
        Window second = english(round.second(), "/rounds/" + id + "/desk");
        second.press("Declare, also if there is none").press("Confirm the groups");
        second.shows("Confirmed groups: 1, with 4 in them").leave();
        window.leave();
        assertThat(round.groupOf(mentees.get(1))).hasToString(group);
    }

    /** While the training phase goes on; who trains ticks who was there. */
    private void train(SetUp programme) {
        LocalDate day = programme.lastDay("training").minusDays(14);
        polku.clock().moveTo(day.minusDays(20));
        String event = polku.as("hr")
                .post(
                        "/api/v1/rounds/" + programme.round() + "/events",
                        Map.ofEntries(
                                Map.entry("kind", "training"),
                                Map.entry("title", Map.of("fi", "Mentorikoulutus: kysyminen", "sv", "Att fråga")),
                                Map.entry("speakers", "Maija Mallikas"),
                                Map.entry("day", day.toString()),
                                Map.entry("time", "09:00"),
                                Map.entry("minutes", 180),
                                Map.entry("place", "Koulutustila"),
                                Map.entry("signUpUntil", day.minusDays(1).toString()),
                                Map.entry("audience", List.of("participants", "trainers"))))
                .expect(201)
                .text("id");
        for (Someone mentor : mentors) {
            Window window = english(mentor, "/events/" + event);
            window.button("I will come in person").click();
            window.says("You are signed up.");
        }
        polku.clock().moveTo(day);
        Window window = english(trainer, "/events/" + event + "/people");
        window.page().getByLabel("There " + mentors.get(0).name()).check();
        window.press("Save attendance").says("Attendance is saved.");
        english(mentors.get(0), "/events/" + event).shows("Was there");
    }

    private void agree(String group) {
        Window window =
                english(mentors.get(0), group).follow("Open the agreement").follow("Propose an agreement");
        window.press("Propose and accept").says("The proposal is saved.");
        for (Someone other : List.of(mentors.get(1), mentees.get(0), mentees.get(1))) {
            english(other, group + "/agreement").press("Accept this version").says("You have accepted the agreement.");
        }
        window.open(group).shows("Agreement in force");
    }

    /** Every second month, by what the page proposes; an hour of preparation counts. */
    private void meet(RoundStory round, String group) {
        LocalDate day = round.programme().day("meetings").plusDays(7);
        Window window = english(mentees.get(0), group + "/meetings");
        window.link("Arrange a meeting").first().click();
        assertThat(window.field("Date")).hasValue(day.toString());
        window.page()
                .getByLabel("Place", new GetByLabelOptions().setExact(true))
                .fill("Library");
        window.press("Arrange and invite").says("The meeting is arranged");
        assertThat(mails.awaitCalendar(mentors.get(1), "REQUEST", 0).getEvents())
                .hasSize(1);
        String meeting = window.path();
        polku.clock().moveTo(day.plusDays(1));
        Window recorded = english(mentors.get(0), meeting).follow("Write the meeting down");
        recorded.page()
                .getByLabel(mentees.get(1).name(), new GetByLabelOptions().setExact(true))
                .uncheck();
        recorded.field("What we agreed").fill("We ask before we answer.");
        recorded.field("Arrange the next meeting as well").check();
        recorded.press("Save all").says("the next one arranged");
        english(mentees.get(0), group + "/meetings").shows("2 h 30 min, meetings: 1, preparation of that 1 h");
        english(mentees.get(1), group + "/meetings").shows("Working time adds up");
        Window next = english(mentors.get(1), group + "/meetings");
        String coming = GroupPages.first(next, "To come");
        LocalDate second = day(coming);
        assertThat(second)
                .isBetween(day.plusMonths(2).minusDays(4), day.plusMonths(2).plusDays(4));
        polku.clock().moveTo(second.plusDays(1));
        Window last = english(mentees.get(1), coming).follow("Write the meeting down");
        last.press("Save all").says("The meeting is written down.");
    }

    private LocalDate day(String meeting) {
        return GroupPages.dayOf(polku.database(), meeting);
    }
}
