package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.programme.Gathered;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What comes by mail of an event is read by a calendar that shares no code with ours: invited, moved, called off, signed off. */
@PolkuTest
class EventIsMovedJourneyTest {
    private final Site polku;
    private final Mails mails;
    private final Gathered round;
    private final Someone person;
    private final Someone other;

    EventIsMovedJourneyTest(Site polku) {
        this.polku = polku;
        this.mails = new Mails(polku);
        this.round = Gathered.of(polku);
        this.person = round.participant();
        this.other = round.participant();
        for (Someone someone : List.of(person, other)) {
            mails.choose(
                    someone,
                    "{\"kinds\":{\"round-announced\":\"not-at-all\",\"event-announced\":\"not-at-all\"},\"digestAt\":\"08:00\"}");
        }
    }

    private static ICalendar calendar(Mails.Read mail) {
        return Biweekly.parse(mail.part("text/calendar")).first();
    }

    private static VEvent event(Mails.Read mail) {
        return calendar(mail).getEvents().get(0);
    }

    private static Instant start(VEvent event) {
        return event.getDateStart().getValue().toInstant();
    }

    private Caller caller() {
        return polku.as(person);
    }

    @Test
    void calendar_is_told_of_the_seat_the_move_and_the_end() {
        String id = round.arranged(Gathered.event(9));
        Gathered.comes(caller(), id, "room", false).expect(200);
        Mails.Read invited = mails.await(person, 1).get(0);
        assertThat(calendar(invited).getMethod().getValue()).isEqualTo("REQUEST");
        VEvent first = event(invited);
        assertThat(first.getUid().getValue()).startsWith(id + "@");
        assertThat(first.getSequence().getValue()).isZero();
        assertThat(first.getSummary().getValue()).contains("Treffit: rohkeus");
        assertThat(first.getLocation().getValue()).isEqualTo("Säätytalo, sali 15");
        LocalDate day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(14);
        assertThat(start(first))
                .isEqualTo(
                        day.atTime(13, 0).atZone(ZoneId.of("Europe/Helsinki")).toInstant());
        Map<String, Object> moved = Gathered.event(9);
        moved.put("time", "15:30");
        round.changed(id, moved).expect(200);
        Mails.Read told = mails.await(person, 2).get(1);
        assertThat(told.subject()).contains("uusi aika tai paikka");
        assertThat(calendar(told).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event(told).getUid()).isEqualTo(first.getUid());
        assertThat(event(told).getSequence().getValue()).isEqualTo(1);
        assertThat(start(event(told))).isEqualTo(start(first).plus(Duration.ofMinutes(150)));
        round.hr()
                .with("If-Match", "*")
                .post("/api/v1/events/" + id + "/cancel")
                .expect(200);
        Mails.Read over = mails.await(person, 3).get(2);
        assertThat(calendar(over).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(over).getStatus().getValue()).isEqualTo("CANCELLED");
        assertThat(event(over).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void who_signs_off_has_it_taken_out_and_comes_back_with_a_later_sequence() {
        String id = round.arranged(Gathered.event(9));
        Gathered.comes(caller(), id, "room", false).expect(200);
        mails.await(person, 1);
        caller().delete("/api/v1/events/" + id + "/seat").expect(204);
        Mails.Read off = mails.await(person, 2).get(1);
        assertThat(calendar(off).getMethod().getValue()).isEqualTo("CANCEL");
        assertThat(event(off).getSequence().getValue()).isEqualTo(1);
        assertThat(event(off).getAttendees()).hasSize(1);
        Gathered.comes(caller(), id, "room", false).expect(200);
        Mails.Read again = mails.await(person, 3).get(2);
        assertThat(calendar(again).getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(event(again).getSequence().getValue()).isEqualTo(2);
    }

    @Test
    void nobody_is_told_anothers_address_and_who_comes_from_elsewhere_gets_the_link() {
        String id = round.arranged(Gathered.hybrid(9, 9));
        Gathered.comes(polku.as(other), id, "room", false).expect(200);
        Gathered.comes(caller(), id, "remote", false).expect(200);
        Mails.Read mine = mails.await(person, 1).get(0);
        assertThat(mine.part("text/calendar"))
                .doesNotContain(other.account().email())
                .doesNotContain("Säätytalo");
        assertThat(event(mine).getAttendees()).hasSize(1);
        assertThat(mine.part("text/calendar").replaceAll("\r\n ", "")).contains("https://video.example.org/treffit-7");
        assertThat(mails.await(other, 1).get(0).part("text/calendar")).doesNotContain("video.example.org");
        assertThat(mine.plain()).doesNotContain("rohkeus");
    }

    @Test
    void those_for_whom_it_is_are_told_of_it_and_the_calendar_feed_holds_what_one_comes_to() {
        String id = round.arranged(Gathered.event(9));
        assertThat(Await.until(Duration.ofSeconds(30), () -> told(other, id).equals(List.of("event-announced"))))
                .isTrue();
        assertThat(told(round.coordinator(), id)).isEmpty();
        String feed = caller().post("/api/v1/me/calendar-feed").expect(201).text("address");
        Gathered.comes(caller(), id, "room", false).expect(200);
        String calendar = polku.anonymous()
                .get(feed.substring(polku.url().length()))
                .expect(200)
                .body();
        assertThat(Biweekly.parse(calendar).first().getEvents())
                .anySatisfy(event -> assertThat(event.getUid().getValue()).startsWith(id + "@"));
    }

    private List<String> told(Someone someone, String event) {
        return polku.as(someone).get("/api/v1/me/notices?limit=100").expect(200).items().stream()
                .filter(notice -> notice.getString("page").equals("/events/" + event))
                .map(notice -> notice.getString("kind"))
                .toList();
    }
}
