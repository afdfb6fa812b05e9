package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.programme.Grouped;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The server ends as by a power cut (SIGKILL) when it has entered a reply and not yet marked the mail, and starts again; or the mailbox is away for a while. Each reply
 * counts once.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerIsKilledWhileReadingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Site polku;
    private BoxWay way;

    @BeforeAll
    void start() {
        way = new BoxWay(() -> polku.installation().mail().boxPort());
        polku = Site.apart("reply-site", options -> options.with("POLKU_REPLIES_PORT", String.valueOf(way.port())));
    }

    @AfterAll
    void end() {
        polku.close();
        way.close();
    }

    private static void await(String otherwise, BooleanSupplier check) {
        if (!Await.until(PATIENCE, check)) {
            throw new AssertionError(otherwise);
        }
    }

    private static String arranged(Grouped pair) {
        String day = LocalDate.now(ZoneId.of("Europe/Helsinki")).plusDays(20).toString();
        return pair.menteeCaller
                .post(
                        pair.path() + "/meetings",
                        Map.of("date", day, "time", "10:00", "minutes", 60, "way", "place", "place", "Kirjasto"))
                .expect(201)
                .json()
                .getJsonObject("meeting")
                .getString("id");
    }

    private static ReplyWritten declined(Grouped pair, String meeting) {
        return ReplyWritten.by(pair.mentor.account().email(), meeting + "@localhost", 0, "DECLINED");
    }

    private long entered(String meeting) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku_audit.record where subject = ?::uuid and action = 'meeting.answer'",
                        meeting);
    }

    private long told(Grouped pair) {
        return polku.database()
                .one(
                        Long.class,
                        "select count(*) from polku.notice where person = ? and kind = 'meeting-declined'",
                        pair.mentee.id());
    }

    private String health() {
        return polku.anonymous().get("/health/ready").expect(200).body().replace(" ", "");
    }

    @Test
    void reply_that_was_entered_and_not_marked_counts_once() {
        Grouped pair = Grouped.pair(polku);
        String meeting = arranged(pair);
        way.swallowMarks();
        polku.installation().mail().deliver(declined(pair, meeting).mail());
        await("no mark was sent", way::hasSwallowed);
        assertThat(entered(meeting)).as("what is marked has been entered").isEqualTo(1);
        polku.installation().killServer();
        assertThat(polku.installation().mail().unread()).isEqualTo(1);
        way.letThrough();
        polku.installation().startServerAgain();
        await("the mail is not marked", () -> polku.installation().mail().unread() == 0);
        assertThat(entered(meeting)).isEqualTo(1);
        assertThat(told(pair)).isEqualTo(1);
    }

    @Test
    void what_comes_while_the_mailbox_is_away_is_read_when_it_is_back() {
        Grouped pair = Grouped.pair(polku);
        String meeting = arranged(pair);
        way.shut();
        await("health does not notice", () -> health().contains("\"degraded\":\"true\""));
        assertThat(polku.signIn("admin").get("/system/mail").expect(200).text())
                .contains("Postilaatikkoa ei voi nyt lukea");
        polku.installation().mail().deliver(declined(pair, meeting).mail());
        Caller mentor = pair.mentorCaller;
        mentor.get("/api/v1/meetings/" + meeting).expect(200);
        way.open();
        await("it is not entered", () -> entered(meeting) == 1);
        await("health does not notice", () -> health().contains("\"degraded\":\"false\""));
    }
}
