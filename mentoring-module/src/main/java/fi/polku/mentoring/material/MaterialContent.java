package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.shared.Localized;
import java.util.Optional;

/**
 * What is said of a piece of material.
 *
 * @param phase from the first day of which it is seen; absent: always
 * @param reached whom it is for
 * @param title what it is called
 * @param text of a link or a file a sentence, or none; of a story the story
 * @param address of a link
 */
public record MaterialContent(
        Optional<PhaseKind> phase, Reached reached, Localized title, Localized text, Optional<WebAddress> address) {
    /** Longest title, in characters. */
    public static final int LONGEST_TITLE = 200;
    /** Longest sentence about a link or a file, in characters. */
    public static final int LONGEST_SENTENCE = 300;
    /** Longest story, in characters. */
    public static final int LONGEST_STORY = 8_000;
}
