package fi.polku.mentoring.calendar;

import fi.polku.mentoring.calendar.NoReply.Reason;
import fi.polku.mentoring.calendar.ReplyLines.Line;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarParserImpl;
import net.fortuna.ical4j.data.ParserException;

/**
 * Reads answers (METHOD REPLY; RFC 5546, 3.2.3) that strangers' programs have written. Size and depth are looked at before anything is understood; of what is
 * understood only the lines of an answer are kept.
 */
public final class ReplyReader {
    /** Largest message, in octets. A program that answers repeats the event, and the page of its own that it may add. */
    public static final int MOST_OCTETS = 262_144;
    /** Longest message, in lines that are no longer folded. */
    public static final int MOST_LINES = 2_000;
    /** Components within components: calendar, time zone, its summer time, and one to spare. */
    public static final int DEEPEST = 4;

    private static final int MOST_UID = 255;
    private static final Pattern FOLD = Pattern.compile("\r?\n[ \t]");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,9}");
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private ReplyReader() {}

    /** Why something is no answer; never leaves this class. */
    private static final class Unanswered extends Exception {
        private static final long serialVersionUID = 1;

        private final Reason reason;

        Unanswered(Reason reason) {
            super(reason.name(), null, false, false);
            this.reason = reason;
        }
    }

    /**
     * Reads a message's calendar part.
     *
     * @param octets in UTF-8, as RFC 5545 wants it where nothing else is said
     * @return the answer, or why there is none
     */
    public static ReadReply read(byte[] octets) {
        try {
            return reply(lines(octets));
        } catch (Unanswered unanswered) {
            return new NoReply(unanswered.reason);
        }
    }

    private static ReplyLines lines(byte[] octets) throws Unanswered {
        if (octets.length > MOST_OCTETS) {
            throw new Unanswered(Reason.TOO_LARGE);
        }
        String text = unfolded(octets);
        requireShape(text);
        ReplyLines lines = new ReplyLines();
        try {
            new CalendarParserImpl(false).parse(new StringReader(text), lines);
        } catch (IOException | ParserException unreadable) {
            throw new Unanswered(Reason.UNREADABLE);
        }
        return lines;
    }

    /** A fold may stand within a character (RFC 5545, 3.1); so octets are joined first, and then read as text. */
    private static String unfolded(byte[] octets) {
        String joined =
                FOLD.matcher(new String(octets, StandardCharsets.ISO_8859_1)).replaceAll("");
        return new String(joined.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
    }

    private static void requireShape(String text) throws Unanswered {
        int depth = 0;
        int count = 0;
        for (String line : text.split("\n", -1)) {
            String start = line.substring(0, Math.min(line.length(), "BEGIN:".length()))
                    .toUpperCase(Locale.ROOT);
            if ("BEGIN:".equals(start)) {
                depth++;
            } else if (start.startsWith("END:")) {
                depth--;
            }
            if (depth > DEEPEST) {
                throw new Unanswered(Reason.TOO_DEEP);
            }
            if (++count > MOST_LINES) {
                throw new Unanswered(Reason.TOO_LARGE);
            }
        }
    }

    private static Reply reply(ReplyLines lines) throws Unanswered {
        if (!"REPLY"
                .equalsIgnoreCase(one(lines.ofCalendar("METHOD"), Reason.OTHER_METHOD)
                        .value()
                        .strip())) {
            throw new Unanswered(Reason.OTHER_METHOD);
        }
        if (!lines.oneEvent()) {
            throw new Unanswered(Reason.NOT_ONE_EVENT);
        }
        if (!lines.ofEvent("RECURRENCE-ID").isEmpty()) {
            throw new Unanswered(Reason.OF_A_SERIES);
        }
        String uid = one(lines.ofEvent("UID"), Reason.NO_UID).value().strip();
        if (uid.isEmpty() || uid.length() > MOST_UID) {
            throw new Unanswered(Reason.NO_UID);
        }
        Line attendee = one(lines.ofEvent("ATTENDEE"), Reason.NO_ATTENDEE);
        return new Reply(
                uid,
                address(attendee.value().strip()),
                answer(attendee.parameters().getOrDefault("PARTSTAT", "")),
                sequence(lines.ofEvent("SEQUENCE")),
                stamp(one(lines.ofEvent("DTSTAMP"), Reason.NO_STAMP).value().strip()));
    }

    private static Line one(List<Line> lines, Reason otherwise) throws Unanswered {
        if (lines.size() != 1) {
            throw new Unanswered(otherwise);
        }
        return lines.get(0);
    }

    private static String address(String written) throws Unanswered {
        try {
            URI uri = URI.create(written);
            if ("mailto".equalsIgnoreCase(uri.getScheme()) && Mailbox.usable(uri.getSchemeSpecificPart())) {
                return uri.getSchemeSpecificPart().toLowerCase(Locale.ROOT);
            }
        } catch (IllegalArgumentException malformed) {
            throw new Unanswered(Reason.NO_ATTENDEE);
        }
        throw new Unanswered(Reason.NO_ATTENDEE);
    }

    private static Answer answer(String written) throws Unanswered {
        if ("DELEGATED".equalsIgnoreCase(written)) {
            throw new Unanswered(Reason.DELEGATED);
        }
        return Answer.of(written)
                .filter(answer -> answer != Answer.NEEDS_ACTION)
                .orElseThrow(() -> new Unanswered(Reason.NO_ANSWER));
    }

    /** Where none is written it is the first version that was answered (RFC 5546, 3.2.3). */
    private static int sequence(List<Line> lines) throws Unanswered {
        if (lines.isEmpty()) {
            return 0;
        }
        String written = one(lines, Reason.NO_SEQUENCE).value().strip();
        if (!NUMBER.matcher(written).matches()) {
            throw new Unanswered(Reason.NO_SEQUENCE);
        }
        return Integer.parseInt(written);
    }

    private static Instant stamp(String written) throws Unanswered {
        try {
            return LocalDateTime.parse(written, UTC).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException malformed) {
            throw new Unanswered(Reason.NO_STAMP);
        }
    }
}
