package fi.polku.mentoring.reply;

import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.calendar.NoReply;
import fi.polku.mentoring.calendar.ReadReply;
import fi.polku.mentoring.calendar.Reply;
import fi.polku.mentoring.calendar.ReplyReader;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.internet.MimePartDataSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A mail as strangers' programs have written it, understood from its octets. It is an answer when it holds one, and comes from the address whose answer it is: what
 * somebody else has sent or passed on is not theirs.
 */
final class ReplyMail {
    /** Largest mail, in octets: an answer, with a page of its program's own and room for pictures. */
    static final int MOST_OCTETS = 1 << 20;

    private static final int DEEPEST = 5;
    private static final int MOST_PARTS = 50;
    private static final Pattern COMMENT = Pattern.compile("\\([^()]*\\)");
    private static final Pattern PASSED =
            Pattern.compile(";\\s*dmarc\\s*=\\s*pass(?![A-Za-z0-9-])", Pattern.CASE_INSENSITIVE);

    private final Optional<String> authservId;
    private int parts;

    private ReplyMail(Optional<String> authservId) {
        this.authservId = authservId;
    }

    /**
     * What was read.
     *
     * @param digest names the mail, the same each time it is read
     * @param reply the answer; absent when it is none
     * @param otherwise why it is none
     */
    record Read(byte[] digest, Optional<Reply> reply, Outcome otherwise) {
        static Read none(byte[] digest, Outcome why) {
            return new Read(digest, Optional.empty(), why);
        }
    }

    /** Why a mail is no answer; never leaves this class. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        private final Outcome why;

        Unanswered(Outcome why) {
            super(why.name(), null, false, false);
            this.why = why;
        }
    }

    /**
     * Reads a mail.
     *
     * @param octets all of it, at most {@value #MOST_OCTETS}
     * @param authservId by which name our mail server says where a mail comes from; where there is one, it must have
     * @return the answer, or why it is none
     */
    static Read read(byte[] octets, Optional<String> authservId) {
        byte[] digest = digest(octets);
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(octets));
            digest = name(mail).map(ReplyMail::digest).orElse(digest);
            return new Read(digest, Optional.of(new ReplyMail(authservId).reply(mail)), Outcome.NO_ANSWER);
        } catch (Unanswered unanswered) {
            return Read.none(digest, unanswered.why);
        } catch (MessagingException | IOException | IllegalArgumentException broken) {
            // what it says of itself is not so
            return Read.none(digest, Outcome.NO_ANSWER);
        }
    }

    /** Programs name each mail once; with its sender, so that nobody can use up the name of another's. */
    private static Optional<byte[]> name(MimeMessage mail) throws MessagingException {
        String[] ids = mail.getHeader("Message-ID");
        return ids == null || ids.length != 1 || ids[0].isBlank()
                ? Optional.empty()
                : Optional.of((ids[0].strip() + "\n" + mail.getHeader("From", "\n")).getBytes(StandardCharsets.UTF_8));
    }

    static byte[] digest(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reply reply(MimeMessage mail) throws Unanswered, MessagingException, IOException {
        byte[] calendar = find(mail, 0).orElseThrow(() -> new Unanswered(Outcome.NO_ANSWER));
        ReadReply read = ReplyReader.read(calendar);
        if (read instanceof NoReply none) {
            throw new Unanswered(none.reason() == NoReply.Reason.TOO_LARGE ? Outcome.TOO_LARGE : Outcome.NO_ANSWER);
        }
        Reply reply = (Reply) read;
        if (!sender(mail).equals(Optional.of(reply.attendee()))) {
            throw new Unanswered(Outcome.OTHER_SENDER);
        }
        if (authservId.isPresent() && !isProven(mail, authservId.get())) {
            throw new Unanswered(Outcome.UNPROVEN);
        }
        return reply;
    }

    /** The one who has written it, in small letters. */
    private static Optional<String> sender(MimeMessage mail) throws MessagingException {
        Address[] from = mail.getFrom();
        String[] headers = mail.getHeader("From");
        if (from == null || from.length != 1 || headers == null || headers.length != 1) {
            return Optional.empty();
        }
        return from[0] instanceof InternetAddress internet
                ? Optional.ofNullable(internet.getAddress())
                        .filter(Mailbox::usable)
                        .map(address -> address.toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** Whether our own server says that the sender's domain stands by it (RFC 8601, 2.2; DMARC is about the address in From). Our server's words alone count, and the newest stand first. */
    private static boolean isProven(MimeMessage mail, String authservId) throws MessagingException {
        String[] results = mail.getHeader("Authentication-Results");
        return results != null
                && Stream.of(results)
                        .map(ReplyMail::withoutComments)
                        .filter(result -> authservId.equalsIgnoreCase(result.split("[;\\s]", 2)[0]))
                        .findFirst()
                        .filter(result -> PASSED.matcher(result).find())
                        .isPresent();
    }

    private static String withoutComments(String header) {
        String text = header.replaceAll("\\s+", " ").strip();
        String before = "";
        while (!text.equals(before)) {
            before = text;
            text = COMMENT.matcher(text).replaceAll(" ");
        }
        return text.strip();
    }

    /** The first calendar in it, in UTF-8. What is passed on within it is another mail, and not looked at. */
    private Optional<byte[]> find(Part part, int depth) throws Unanswered, MessagingException, IOException {
        if (depth > DEEPEST || ++parts > MOST_PARTS) {
            throw new Unanswered(Outcome.NO_ANSWER);
        }
        if (part.isMimeType("text/calendar") || part.isMimeType("application/ics")) {
            return Optional.of(calendar(part));
        }
        if (!part.isMimeType("multipart/*")) {
            return Optional.empty();
        }
        MimeMultipart all = new MimeMultipart(new MimePartDataSource((MimePart) part));
        for (int i = 0; i < all.getCount(); i++) {
            Optional<byte[]> found = find(all.getBodyPart(i), depth + 1);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static byte[] calendar(Part part) throws Unanswered, MessagingException, IOException {
        byte[] octets;
        try (InputStream in = part.getInputStream()) {
            octets = in.readNBytes(ReplyReader.MOST_OCTETS + 1);
        }
        if (octets.length > ReplyReader.MOST_OCTETS) {
            throw new Unanswered(Outcome.TOO_LARGE);
        }
        String named = Optional.ofNullable(new ContentType(part.getContentType()).getParameter("charset"))
                .orElse("UTF-8");
        Charset charset = Charset.forName(named.strip());
        return charset.equals(StandardCharsets.UTF_8)
                ? Arrays.copyOf(octets, octets.length)
                : new String(octets, charset).getBytes(StandardCharsets.UTF_8);
    }
}
