package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.TimeTest;
import fi.polku.tests.programme.Grouped;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A group neither meets nor arranges to: its members are told first, and two weeks later who coordinates the programme. */
@TimeTest
class QuietGroupIsNoticedIT {
    /** Twice a month, which is the rhythm of the pairs' programme. */
    private static final int QUIET_AFTER = 60;

    private static final int MORE = 14;

    private final Site polku;
    private final Grouped pair;
    private final LocalDate begun;

    QuietGroupIsNoticedIT(Site polku) {
        this.polku = polku;
        this.begun = polku.clock().today();
        this.pair = Grouped.pair(polku);
    }

    private JsonObject standing() {
        return pair.coordinator
                .get("/api/v1/programmes/" + pair.programme + "/group-meetings")
                .expect(200)
                .items()
                .get(0);
    }

    private long told(String kind) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.notice where kind = ? and subject = ?",
                        kind,
                        UUID.fromString(pair.id));
    }

    private void awaitTold(String kind, long number) {
        assertThat(Await.until(Duration.ofSeconds(60), () -> told(kind) == number))
                .as("%s of %s", told(kind), kind)
                .isTrue();
    }

    @Test
    void members_are_told_and_later_who_coordinates_once_each() {
        assertThat(standing().getString("standing")).isEqualTo("begun");
        polku.clock().moveTo(begun.plusDays(QUIET_AFTER - 1L));
        assertThat(standing().getString("standing")).isEqualTo("begun");
        polku.clock().moveTo(begun.plusDays(QUIET_AFTER));
        awaitTold("group-quiet", 2);
        assertThat(standing().getString("standing")).isEqualTo("quiet");
        assertThat(told("group-quiet-to-coordinator")).isZero();
        polku.clock().moveTo(begun.plusDays(QUIET_AFTER + MORE));
        awaitTold("group-quiet-to-coordinator", 1);
        assertThat(told("group-quiet")).isEqualTo(2);
        arrange(pair.menteeCaller, begun.plusDays(QUIET_AFTER + MORE + 7L));
        assertThat(standing().getString("standing")).as("not met yet").isEqualTo("begun");
        assertThat(standing().containsKey("lastMet")).isFalse();
    }

    private void arrange(Caller who, LocalDate day) {
        who.post(
                        pair.path() + "/meetings",
                        Map.of(
                                "date",
                                day.toString(),
                                "time",
                                "9:00",
                                "minutes",
                                90,
                                "way",
                                "place",
                                "place",
                                "Kahvila"))
                .expect(201);
    }

    @Test
    void who_is_invited_is_reminded_the_day_before_and_not_of_what_is_called_off() {
        LocalDate meets = begun.plusDays(200);
        polku.clock().moveTo(begun.plusDays(190));
        arrange(pair.menteeCaller, meets);
        arrange(pair.mentorCaller, meets.plusDays(5));
        String second =
                pair.mentorCaller.get("/api/v1/me/meetings").items().get(1).getString("id");
        pair.mentorCaller
                .with("If-Match", "*")
                .post("/api/v1/meetings/" + second + "/cancel")
                .expect(200);
        polku.clock().moveTo(meets.minusDays(1));
        assertThat(Await.until(Duration.ofSeconds(60), () -> reminders() == 2)).isTrue();
        polku.clock().moveTo(meets.plusDays(4));
        awaitTold("group-quiet", told("group-quiet"));
        assertThat(reminders()).isEqualTo(2);
    }

    private long reminders() {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.notice n join polku.meeting m on m.id = n.subject"
                                + " where n.kind = 'meeting-reminder' and m.mentorship_group = ?",
                        UUID.fromString(pair.id));
    }
}
