package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fi.polku.run.Await;
import fi.polku.tests.Answer;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.programme.Grouped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A meeting does not take place, or somebody is no longer in the group that meets: it leaves the calendars that it was in. */
@PolkuTest
class MeetingIsCalledOffJourneyTest {
    private final Site polku;
    private final Mails mails;
    private final Grouped pair;

    MeetingIsCalledOffJourneyTest(Site polku) {
        this.polku = polku;
        this.mails = new Mails(polku);
        this.pair = Grouped.pair(polku);
        mails.atAnyTime(pair.mentor, pair.mentee);
    }

    private String arranged() {
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(10);
        Answer meeting = pair.menteeCaller
                .post(
                        pair.path() + "/meetings",
                        Map.of(
                                "date",
                                day.toString(),
                                "time",
                                "10:00",
                                "minutes",
                                90,
                                "preparation",
                                0,
                                "way",
                                "link",
                                "link",
                                "https://teams.example.org/abc"))
                .expect(201);
        return "/api/v1/meetings/" + meeting.json().getJsonObject("meeting").getString("id");
    }

    private List<ICalendar> calendars(Someone someone, int number) {
        boolean came =
                Await.until(Duration.ofSeconds(60), () -> calendars(someone).size() >= number);
        assertThat(came).as("%s", Mails.subjects(mails.of(someone))).isTrue();
        return calendars(someone);
    }

    private List<ICalendar> calendars(Someone someone) {
        return mails.of(someone).stream()
                .filter(mail -> mail.parts().containsKey("text/calendar"))
                .map(mail -> Biweekly.parse(mail.part("text/calendar")).first())
                .toList();
    }

    private static String uid(ICalendar calendar) {
        return calendar.getEvents().get(0).getUid().getValue();
    }

    @Test
    void both_are_told_and_their_calendars_take_it_out() {
        String meeting = arranged();
        calendars(pair.mentor, 1);
        pair.menteeCaller.with("If-Match", "*").post(meeting + "/cancel").expect(200);
        ICalendar cancel = calendars(pair.mentor, 2).get(1);
        assertThat(cancel.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(uid(cancel)).isEqualTo(uid(calendars(pair.mentor, 2).get(0)));
        assertThat(cancel.getEvents().get(0).getSequence().getValue()).isEqualTo(1);
        assertThat(cancel.getEvents().get(0).getStatus().getValue()).isEqualTo("CANCELLED");
        pair.mentorCaller.with("If-Match", "*").post(meeting + "/cancel").expect(409);
        assertThat(pair.mentorCaller.get("/api/v1/me/meetings").items()).isEmpty();
    }

    @Test
    void who_leaves_the_group_is_taken_out_of_what_is_to_come_alone() {
        String meeting = arranged();
        calendars(pair.mentor, 1);
        calendars(pair.mentee, 1);
        pair.mentorCaller.post(pair.path() + "/leave", Map.of()).expect(204);
        ICalendar cancel = calendars(pair.mentor, 2).get(1);
        assertThat(cancel.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(cancel.getEvents().get(0).getAttendees().stream().map(a -> a.getEmail()))
                .containsExactly(pair.mentor.account().email());
        assertThat(cancel.getEvents().get(0).getStatus())
                .as("it takes place without them")
                .isNull();
        pair.mentorCaller.get(meeting).expect(404);
        assertThat(pair.menteeCaller.get(meeting).expect(200).json().getJsonArray("people"))
                .hasSize(1);
        mails.awaitQuiet(pair.mentee);
        assertThat(calendars(pair.mentee)).hasSize(1);
    }

    @Test
    void meetings_of_a_group_that_ends_are_called_off() {
        String meeting = arranged();
        calendars(pair.mentor, 1);
        pair.mentorCaller.post(pair.path() + "/end").expect(200);
        pair.menteeCaller.post(pair.path() + "/end").expect(200);
        ICalendar cancel = calendars(pair.mentor, 2).get(1);
        assertThat(cancel.getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(pair.mentorCaller
                        .get(meeting)
                        .expect(200)
                        .json()
                        .getJsonObject("meeting")
                        .getString("state"))
                .isEqualTo("cancelled");
        pair.mentorCaller.post(meeting + "/points", Map.of("words", "Myöhässä")).expect(409);
    }
}
