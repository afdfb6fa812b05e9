package fi.polku.tests.telling;

import biweekly.Biweekly;
import biweekly.ICalendar;
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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The mails of an installation's people, as its mail server got them. */
public final class Mails {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String CALENDAR = "text/calendar";

    private final Site polku;

    /** Of that installation. */
    public Mails(Site polku) {
        this.polku = polku;
    }

    /** A mail as its receiver's program reads it: headers as they stand, parts by their types. */
    public record Read(String id, String subject, Map<String, String> parts, MimeMessage message) {
        public String plain() {
            return part("text/plain");
        }

        public String html() {
            return part("text/html");
        }

        public String part(String type) {
            return Optional.ofNullable(parts.get(type)).orElseThrow();
        }

        public Optional<String> header(String name) {
            try {
                return Optional.ofNullable(message.getHeader(name, null));
            } catch (MessagingException e) {
                throw new IllegalStateException(e);
            }
        }

        /** The first address in the text that begins so. */
        public String link(String beginning) {
            return Stream.of(plain().split("\\s+"))
                    .filter(word -> word.startsWith(beginning))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No " + beginning + " in " + plain()));
        }
    }

    /** Mail may come at any time of the day, of rounds none: others announce theirs meanwhile. */
    public void atAnyTime(Someone... people) {
        for (Someone someone : people) {
            choose(someone, "{\"kinds\":{\"round-announced\":\"not-at-all\"},\"digestAt\":\"08:00\"}");
        }
    }

    /** As JSON. */
    public void choose(Someone someone, String choice) {
        polku.as(someone)
                .with("If-Match", "*")
                .send("PUT", "/api/v1/me/mail-choice", "application/json", choice)
                .expect(200);
    }

    /** All that somebody has got, in the order in which they came. */
    public List<Read> of(Someone someone) {
        return polku.installation().mail().to(someone.account().email()).stream()
                .map(Mails::read)
                .toList();
    }

    /** Waits for so many. */
    public List<Read> await(Someone someone, int number) {
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

    /** Waits for one whose subject has these words; the newest of them. */
    public Read awaitAbout(Someone someone, String words) {
        return awaitOne(someone, mail -> mail.subject().contains(words), words);
    }

    /** Waits for one that brings a calendar of that method to that version; the calendar. */
    public ICalendar awaitCalendar(Someone someone, String method, int sequence) {
        Predicate<Read> brings = mail -> mail.parts().containsKey(CALENDAR)
                && calendar(mail).getMethod().getValue().equals(method)
                && Objects.equals(
                        calendar(mail).getEvents().get(0).getSequence().getValue(), sequence);
        return calendar(awaitOne(someone, brings, method + " of version " + sequence));
    }

    /** The same of whatever version; the newest. */
    public ICalendar awaitCalendar(Someone someone, String method) {
        Predicate<Read> brings = mail -> mail.parts().containsKey(CALENDAR)
                && calendar(mail).getMethod().getValue().equals(method);
        return calendar(awaitOne(someone, brings, method));
    }

    private Read awaitOne(Someone someone, Predicate<Read> wanted, String what) {
        boolean came = Await.until(PATIENCE, () -> of(someone).stream().anyMatch(wanted));
        if (!came) {
            throw new AssertionError("No " + what + " among " + subjects(of(someone)));
        }
        return of(someone).stream()
                .filter(wanted)
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    /** What a mail brings for a calendar, as a library reads it that shares no code with the product. */
    public static ICalendar calendar(Read mail) {
        return Biweekly.parse(mail.part(CALENDAR)).first();
    }

    /** Waits until nothing that has been written is undecided, and no mail to them is due. */
    public void awaitQuiet(Someone someone) {
        String waits =
                "select count(*) from polku.notice n join polku.notice_mailing s on s.notice = n.id left join polku.notice_mail m on m.id = s.mail"
                        + " where n.person = ? and ((s.mail is null and s.dropped is null) or (m.sent_at is null and m.dead_at is null and m.due_at <= polku.now()))";
        if (!Await.until(PATIENCE, () -> polku.database().one(Long.class, waits, someone.id()) == 0)) {
            throw new AssertionError("Mail still waits");
        }
    }

    public static List<String> subjects(List<Read> mails) {
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
