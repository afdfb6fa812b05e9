package fi.polku.mentoring.telling;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.calendar.Mailbox;
import jakarta.activation.DataHandler;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.UUID;

/**
 * Puts a letter into a message. Its Message-ID and date are the mail's own, so that a message that is made again is the same message (RFC 5322, 3.6.4), which
 * receivers may know it by.
 *
 * @param from who sends
 * @param idHost what stands behind the @ of the Message-ID
 */
record Envelope(Mailbox from, String idHost) {

    /** A message that keeps the Message-ID it is given. */
    private static final class Known extends MimeMessage {
        private final String id;

        Known(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }

    /**
     * The message.
     *
     * @param session with the mail server
     * @param mail which
     * @param to where it goes
     * @param date when the mail was first about to be handed over
     * @param letter what stands in it
     * @return ready to be sent
     * @throws MessagingException when the address is none
     */
    MimeMessage message(Session session, UUID mail, String to, Instant date, Letter letter) throws MessagingException {
        MimeMessage message = new Known(session, "<" + mail + "@" + idHost + ">");
        message.setFrom(address(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setSentDate(Date.from(date));
        message.setHeader("Content-Language", letter.t().language());
        // a machine has written it, and no machine is to answer (RFC 3834, 5; Exchange's own)
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        if (letter.ends().stop().isPresent()) {
            URI stop = letter.ends().stop().get();
            message.setHeader("List-Unsubscribe", "<" + stop + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        message.setContent(parts(letter));
        message.saveChanges();
        return message;
    }

    private static InternetAddress address(Mailbox mailbox) throws MessagingException {
        try {
            return new InternetAddress(mailbox.address(), mailbox.name(), StandardCharsets.UTF_8.name());
        } catch (UnsupportedEncodingException e) {
            throw new MessagingException("No UTF-8", e);
        }
    }

    /** The last is the richest (RFC 2046, 5.1.4); a calendar is one more form of the same (RFC 6047, 2.4). */
    private static MimeMultipart parts(Letter letter) throws MessagingException {
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(letter.plain().getBytes(StandardCharsets.UTF_8), "text/plain; charset=UTF-8"));
        parts.addBodyPart(part(letter.html().getBytes(StandardCharsets.UTF_8), "text/html; charset=UTF-8"));
        if (letter.calendar().isPresent()) {
            CalendarDocument calendar = letter.calendar().get();
            parts.addBodyPart(part(calendar.bytes(), calendar.contentType()));
        }
        return parts;
    }

    /** In base64, which leaves every octet as it is. */
    private static MimeBodyPart part(byte[] octets, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(octets, type)));
        part.setHeader("Content-Type", type);
        part.setHeader("Content-Transfer-Encoding", "base64");
        return part;
    }
}
