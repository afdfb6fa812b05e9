package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.OpenRound;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import fi.polku.tests.TimeTest;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Days pass, and what was to come at its time comes. */
@TimeTest
class TimePassesIT {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");

    private final Site polku;
    private final Mails mails;

    TimePassesIT(Site polku) {
        this.polku = polku;
        this.mails = new Mails(polku);
    }

    private void moveTo(LocalDate day, int hour, int minute) {
        polku.clock()
                .moveTo(day.atTime(LocalTime.of(hour, minute)).atZone(FINLAND).toInstant());
    }

    private void share(Someone reader) {
        Caller owner = polku.as(polku.people().fresh("agency-1", "fi"));
        String goal = owner.post("/api/v1/goals", Map.of("title", "Tavoite", "status", "active"))
                .expect(201)
                .text("id");
        owner.post(
                        "/api/v1/goals/" + goal + "/shares",
                        Map.of("with", reader.id().toString()))
                .expect(201);
    }

    @Test
    void digest_of_the_day_comes_at_its_time_with_all_that_waits() {
        Someone reader = polku.people().fresh("agency-1", "fi");
        LocalDate tomorrow = polku.clock().today().plusDays(1);
        moveTo(tomorrow, 10, 0);
        mails.choose(
                reader,
                "{\"kinds\":{\"shared-with-you\":\"daily\"},\"quietFrom\":\"20:00\",\"quietTo\":\"07:00\",\"digestAt\":\"15:30\"}");
        share(reader);
        share(reader);
        mails.awaitQuiet(reader);
        moveTo(tomorrow, 15, 20);
        mails.awaitQuiet(reader);
        assertThat(mails.of(reader)).isEmpty();
        moveTo(tomorrow, 15, 31);
        Mails.Read digest = mails.await(reader, 1).get(0);
        assertThat(digest.subject()).isEqualTo("Polku: 2 ilmoitusta");
        assertThat(digest.plain().split("Sinulle on jaettu", -1)).hasSize(3);
        moveTo(tomorrow.plusDays(1), 15, 31);
        mails.awaitQuiet(reader);
        assertThat(mails.of(reader)).as("nothing more, no digest").hasSize(1);
    }

    @Test
    void what_happens_at_night_is_mailed_in_the_morning() {
        Someone reader = polku.people().fresh("agency-1", "fi");
        LocalDate day = polku.clock().today().plusDays(2);
        moveTo(day, 23, 0);
        share(reader);
        mails.awaitQuiet(reader);
        assertThat(mails.of(reader)).isEmpty();
        moveTo(day.plusDays(1), 7, 1);
        assertThat(mails.await(reader, 1)).hasSize(1);
    }

    @Test
    void draft_is_reminded_of_once_before_the_window_closes() {
        Caller hr = polku.as("hr");
        String programme = hr.post("/api/v1/programmes", Map.of("template", "specialists-groups"))
                .expect(201)
                .text("id");
        Someone coordinator = polku.people().demo("supervisor");
        hr.post(
                        "/api/v1/programmes/" + programme + "/people",
                        Map.of("task", "coordinator", "person", coordinator.id().toString()))
                .expect(201);
        hr.post("/api/v1/programmes/" + programme + "/publish").expect(200);
        String round = hr.get("/api/v1/programmes/" + programme)
                .expect(200)
                .json()
                .getJsonArray("rounds")
                .getJsonObject(0)
                .getString("id");
        OpenRound.beginsToday(polku.database(), round, "application");
        Someone writer = polku.people().fresh("agency-1", "fi");
        Someone sender = polku.people().fresh("agency-1", "fi");
        OpenRound.written(polku.as(writer), round, "mentee", text -> text);
        OpenRound.sent(polku.as(sender), round, "mentee", text -> text);
        LocalDate last = LocalDate.parse(polku.database()
                .one(
                        String.class,
                        "select last_day::text from polku.round_phase where round = ?::uuid and kind = 'application'",
                        round));
        polku.clock().moveTo(last.minusDays(2));
        List<Mails.Read> got = awaitSubject(writer, "vielä luonnos");
        assertThat(got).hasSize(1);
        polku.clock().moveTo(last.minusDays(1));
        mails.awaitQuiet(writer);
        assertThat(reminders(writer)).isEqualTo(1);
        assertThat(reminders(sender)).isZero();
        assertThat(polku.signIn(writer).get("/mentoring").expect(200).heading()).isNotBlank();
    }

    private List<Mails.Read> awaitSubject(Someone someone, String words) {
        boolean came = Await.until(
                Duration.ofSeconds(60),
                () -> mails.of(someone).stream().anyMatch(mail -> mail.subject().contains(words)));
        assertThat(came).as(Mails.subjects(mails.of(someone)).toString()).isTrue();
        return mails.of(someone).stream()
                .filter(mail -> mail.subject().contains(words))
                .toList();
    }

    private long reminders(Someone someone) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.notice where person = ? and kind = 'window-closes'",
                        someone.id());
    }
}
