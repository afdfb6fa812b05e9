package fi.polku.mentoring.telling;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.calendar.EventWords;
import fi.polku.mentoring.calendar.Invitations;
import fi.polku.mentoring.calendar.Invitee;
import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.calendar.Revision;
import fi.polku.mentoring.calendar.TimeSlot;
import fi.polku.mentoring.calendar.Venue;
import fi.polku.mentoring.shared.Texts;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A mail is written to octets and read back as a mail program reads it; its calendar is read by another library. */
class MailIsReadElsewhereTest {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Instant DATE = Instant.parse("2027-05-03T06:00:00Z");
    private static final UUID MAIL = UUID.fromString("0f0e0d0c-0000-4000-8000-000000000001");
    private static final Envelope ENVELOPE =
            new Envelope(new Mailbox("polku@virasto.example", "Polku"), "polku.virasto.example");
    private static final URI PAGE = URI.create("https://polku.virasto.example/notices/" + MAIL);
    private static final URI STOP = URI.create("https://polku.virasto.example/notices/stop/c2FuYQ.bWFj");
    private static final String TEXT =
            "Voit hakea ohjelmaan ”Käänteinen <mentorointi> & muuta”, haku päättyy 31.5.2027";

    private static Letter letter(Optional<CalendarDocument> calendar) {
        return new Letter(
                Texts.of(Locale.forLanguageTag("fi")),
                false,
                List.of(new Letter.Item(TEXT, PAGE)),
                new Letter.Ends(URI.create("https://polku.virasto.example/notices/choices"), Optional.of(STOP)),
                calendar);
    }

    private static MimeMessage readBack(Letter letter) throws MessagingException, IOException {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        ENVELOPE.message(SESSION, MAIL, "liisa@virasto.example", DATE, letter).writeTo(octets);
        return new MimeMessage(SESSION, new ByteArrayInputStream(octets.toByteArray()));
    }

    private static String text(BodyPart part) throws MessagingException, IOException {
        return new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    @Test
    void subject_and_both_texts_say_the_same() throws MessagingException, IOException {
        MimeMessage mail = readBack(letter(Optional.empty()));
        assertThat(mail.getSubject()).isEqualTo(TEXT);
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(text(parts.getBodyPart(0))).contains(TEXT, PAGE.toString(), STOP.toString());
        assertThat(text(parts.getBodyPart(1)))
                .contains("&lt;mentorointi&gt; &amp; muuta", "href=\"" + PAGE + "\"")
                .doesNotContain("<mentorointi>");
    }

    @Test
    void made_again_it_is_the_same_mail() throws MessagingException, IOException {
        MimeMessage first = readBack(letter(Optional.empty()));
        MimeMessage second = readBack(letter(Optional.empty()));
        assertThat(first.getMessageID()).isEqualTo("<" + MAIL + "@polku.virasto.example>");
        assertThat(second.getMessageID()).isEqualTo(first.getMessageID());
        assertThat(second.getSentDate()).isEqualTo(first.getSentDate()).isEqualTo(DATE);
    }

    @Test
    void programs_can_stop_its_kind_by_one_click() throws MessagingException, IOException {
        MimeMessage mail = readBack(letter(Optional.empty()));
        assertThat(unfolded(mail, "List-Unsubscribe")).isEqualTo("<" + STOP + ">");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null)).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void invitation_in_it_is_an_invitation_to_a_calendar() throws MessagingException, IOException {
        Locale finnish = Locale.forLanguageTag("fi");
        CalendarEvent meeting = new CalendarEvent(
                Revision.first(MAIL, "polku.virasto.example", DATE),
                new TimeSlot(Instant.parse("2027-09-01T09:00:00Z"), Duration.ofMinutes(90)),
                new EventWords(finnish, "Tapaaminen, Vertaismentorointi", PAGE),
                new Venue(Optional.of("Huone 3"), Optional.empty()),
                new Mailbox("polku@virasto.example", "Polku"),
                List.of(Invitee.asked(new Mailbox("liisa@virasto.example", "Liisa"), finnish)));
        MimeMultipart parts = (MimeMultipart)
                readBack(letter(Optional.of(Invitations.request(meeting)))).getContent();
        BodyPart calendar = parts.getBodyPart(2);
        ContentType type = new ContentType(calendar.getContentType());
        assertThat(type.match("text/calendar")).isTrue();
        assertThat(type.getParameter("method")).isEqualTo("REQUEST");
        ICalendar read = Biweekly.parse(text(calendar)).first();
        assertThat(read.getMethod().getValue()).isEqualTo("REQUEST");
        assertThat(read.getEvents().get(0).getSummary().getValue()).isEqualTo("Tapaaminen, Vertaismentorointi");
        CalendarEvent off = meeting.revised(DATE.plusSeconds(60));
        BodyPart cancelled = ((MimeMultipart) readBack(letter(Optional.of(Invitations.cancellation(off))))
                        .getContent())
                .getBodyPart(2);
        assertThat(new ContentType(cancelled.getContentType()).getParameter("method"))
                .isEqualTo("CANCEL");
        assertThat(Biweekly.parse(text(cancelled))
                        .first()
                        .getEvents()
                        .get(0)
                        .getSequence()
                        .getValue())
                .isEqualTo(1);
    }

    /** As it is read, without the folds of long lines. */
    private static String unfolded(MimeMessage mail, String name) throws MessagingException {
        return mail.getHeader(name, null).replaceAll("\\r?\\n[ \\t]", "");
    }
}
