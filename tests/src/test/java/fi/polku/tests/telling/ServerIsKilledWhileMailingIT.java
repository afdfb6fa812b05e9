package fi.polku.tests.telling;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.run.Await;
import fi.polku.tests.Caller;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The server ends as by a power cut (SIGKILL) while it hands mail over, and starts again; or the mail server is away for a while. Everybody gets every mail. Where the
 * mail server had taken a mail and the product had not heard so, it gets the same mail once more: same Message-ID, date and text, which receivers know it by.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ServerIsKilledWhileMailingIT {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Site polku;
    private MailWay way;
    private Mails mails;

    @BeforeAll
    void start() {
        way = new MailWay(() -> polku.installation().mail().port());
        polku = Site.apart(
                "mail-site",
                options -> options.with("POLKU_MAIL_PORT", String.valueOf(way.port()))
                        .with("POLKU_MAIL_FIRST_WAIT", "PT0.2S"));
        mails = new Mails(polku);
    }

    @AfterAll
    void end() {
        polku.close();
        way.close();
    }

    private List<Someone> readers(int number) {
        List<Someone> readers = Stream.generate(() -> polku.people().fresh("agency-1", "fi"))
                .limit(number)
                .toList();
        mails.atAnyTime(readers.toArray(Someone[]::new));
        return readers;
    }

    private void shareWith(List<Someone> readers) {
        Caller owner = polku.as(polku.people().fresh("agency-1", "fi"));
        String goal = owner.post("/api/v1/goals", Map.of("title", "Tavoite", "status", "active"))
                .expect(201)
                .text("id");
        for (Someone reader : readers) {
            owner.post(
                            "/api/v1/goals/" + goal + "/shares",
                            Map.of("with", reader.id().toString()))
                    .expect(201);
        }
    }

    private void killAndStartAgain() {
        await("nothing was held up", way::isReached);
        polku.installation().killServer();
        way.release();
        polku.installation().startServerAgain();
    }

    private static void await(String otherwise, BooleanSupplier check) {
        if (!Await.until(PATIENCE, check)) {
            throw new AssertionError(otherwise);
        }
    }

    private long ids(Someone reader) {
        return mails.of(reader).stream().map(Mails.Read::id).distinct().count();
    }

    private void awaitSent(List<Someone> readers) {
        for (Someone reader : readers) {
            await(
                    "not all is sent",
                    () -> polku.database()
                                    .one(
                                            Long.class,
                                            "select count(*) from polku.notice_mail where person = ? and sent_at is not null",
                                            reader.id())
                            == 1);
        }
    }

    @Test
    void mail_that_the_server_had_not_taken_comes_once() {
        List<Someone> readers = readers(4);
        way.holdUp(MailWay.Point.BEFORE_THE_END);
        shareWith(readers);
        killAndStartAgain();
        awaitSent(readers);
        for (Someone reader : readers) {
            assertThat(mails.of(reader)).hasSize(1);
        }
    }

    @Test
    void mail_that_the_server_had_taken_comes_again_as_the_same_mail() {
        List<Someone> readers = readers(4);
        way.holdUp(MailWay.Point.BEFORE_THE_ANSWER);
        shareWith(readers);
        killAndStartAgain();
        awaitSent(readers);
        int copies = 0;
        for (Someone reader : readers) {
            List<Mails.Read> got = mails.of(reader);
            assertThat(ids(reader)).as("mails by Message-ID").isEqualTo(1);
            assertThat(got.stream().map(Mails.Read::parts).distinct()).hasSize(1);
            assertThat(got.stream().map(mail -> mail.header("Date")).distinct()).hasSize(1);
            copies += got.size() - 1;
        }
        assertThat(copies)
                .as("of the one mail that was being handed over, and of no other")
                .isEqualTo(1);
    }

    @Test
    void nothing_is_lost_while_the_mail_server_is_away() {
        List<Someone> readers = readers(3);
        way.shut();
        shareWith(readers);
        await(
                "the administrator is not told",
                () -> !polku.database()
                        .rows("select 1 from polku.notice_mail where fault is not null and sent_at is null")
                        .isEmpty());
        assertThat(polku.signIn("admin").get("/system/mail").expect(200).text()).contains("Odottaa lähettämistä");
        way.open();
        awaitSent(readers);
        for (Someone reader : readers) {
            assertThat(mails.of(reader)).hasSize(1);
        }
    }
}
