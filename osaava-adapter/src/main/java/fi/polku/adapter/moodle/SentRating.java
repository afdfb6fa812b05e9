package fi.polku.adapter.moodle;

import fi.polku.mentoring.host.Evidence;
import java.util.regex.Pattern;

/**
 * The note of a rating that came from Polku. Moodle has no idempotency key, so the note ends with the evidence and the
 * message it came by; by that it is found again.
 */
final class SentRating {
    private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}&&[^\\n]]");

    private SentRating() {}

    /** The note of evidence, in plain text: Moodle takes no notes with tags. */
    static String note(Evidence evidence, String key) {
        String words =
                evidence.title() + evidence.note().map(note -> "\n" + note).orElse("") + "\n" + evidence.on();
        String plain = UNFIT.matcher(words).replaceAll(" ").replace('<', '‹').replace('>', '›');
        return plain + "\n" + mark(evidence.id()) + key + "]";
    }

    /** Whether a note is the one of this message. */
    static boolean isOf(String note, Evidence evidence, String key) {
        return note.strip().endsWith(mark(evidence.id()) + key + "]");
    }

    /** Whether a note is one of this evidence, by whichever message. */
    static boolean isOf(String note, Evidence evidence) {
        String text = note.strip();
        int at = text.lastIndexOf(mark(evidence.id()));
        return at >= 0 && text.indexOf(']', at) == text.length() - 1;
    }

    private static String mark(String evidence) {
        return "[Polku " + evidence + " ";
    }
}
