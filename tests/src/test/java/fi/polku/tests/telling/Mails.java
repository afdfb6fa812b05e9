package fi.polku.tests.telling;

import fi.polku.run.Await;
import fi.polku.tests.Site;
import fi.polku.tests.Someone;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The mails of an installation's people, as its mail server got them. */
final class Mails {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Site polku;

    Mails(Site polku) {
        this.polku = polku;
    }

    /** A mail as its receiver's program reads it: headers as they stand, parts by their types. */
    record Read(String id, String subject, Map<String, String> parts, MimeMessage message) {
        String plain() {
            return part("text/plain");
        }

        String html() {
            return part("text/html");
        }

        String part(String type) {
            return Optional.ofNullable(parts.get(type)).orElseThrow();
        }

        Optional<String> header(String name) {
            try {
                return Optional.ofNullable(message.getHeader(name, null));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The first address in the text that begins so. */
        String link(String beginning) {
            return Stream.of(plain().split("\\s+"))
                    .filter(word -> word.startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + beginning + " in " + plain()));
        }
    }

    /** Mail may come at any time of the day. */
    void atAnyTime(Someone... people) {
        for (Someone someone : people) {
            choose(someone, "{\"digestAt\":\"08:00\"}");
        }
    }

    /** As JSON. */
    void choose(Someone someone, String choice) {
        polku.as(someone)
                .with("If-Match", "*")
                .send("PUT", "/api/v1/me/mail-choice", "application/json", choice)
                .expect(200);
    }

    /** All that somebody has got, in the order in which they came. */
    List<Read> of(Someone someone) {
        return polku.installation().mail().to(someone.account().email()).stream()
                .map(Mails::read)
                .toList();
    }

    /** Waits for so many. */
    List<Read> await(Someone someone, int number) {
        List<Read> got = new ArrayList<>();
        boolean came = Await.until(PATIENCE, () -> {
            got.clear();
            got.addAll(of(someone));
            return got.size() >= number;
        });
        if (!came) {
            throw new AssertionError(
                    number + " mails were expected, and these came: " + subjects(got) + "; the database has "
                            + polku.database()
                                    .rows(
                                            "select n.kind, s.dropped, m.due_at, m.attempts, m.sent_at, m.fault from polku.notice n"
                                                    + " join polku.notice_mailing s on s.notice = n.id left join polku.notice_mail m on m.id = s.mail"
                                                    + " where n.person = ?",
                                            someone.id()));
        }
        return List.copyOf(got);
    }

    /** Waits until nothing that has been written is undecided, and no mail to them is due. */
    void awaitQuiet(Someone someone) {
        String waits =
                "select count(*) from polku.notice n join polku.notice_mailing s on s.notice = n.id left join polku.notice_mail m on m.id = s.mail"
                        + " where n.person = ? and ((s.mail is null and s.dropped is null) or (m.sent_at is null and m.dead_at is null and m.due_at <= polku.now()))";
        if (!Await.until(PATIENCE, () -> polku.database().one(Long.class, waits, someone.id()) == 0)) {
            throw new AssertionError("Mail still waits");
        }
    }

    static List<String> subjects(List<Read> mails) {
        return mails.stream().map(Read::subject).toList();
    }

    static Read read(MimeMessage message) {
        try {
            Map<String, String> parts = new TreeMap<>();
            if (message.getContent() instanceof MimeMultipart all) {
                for (int i = 0; i < all.getCount(); i++) {
                    BodyPart part = all.getBodyPart(i);
                    String type = part.getContentType().split(";", 2)[0];
                    parts.put(type, new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return new Read(message.getMessageID(), message.getSubject(), parts, message);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
