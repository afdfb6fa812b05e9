package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.shared.Problem;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What somebody looks for in their log. A text matches when every word stands somewhere in it, as a word or a part of one;
 * upper and lower case are the same, and so are letters with and without their marks ({@code paiva} finds <em>päivä</em>).
 *
 * @param asked as it was typed
 * @param folded its words without case and marks
 */
public record SearchWords(String asked, List<String> folded) {
    /** Fewest letters. */
    public static final int SHORTEST = 2;
    /** Most characters. */
    public static final int LONGEST = 100;

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    public SearchWords {
        folded = List.copyOf(folded);
    }

    /**
     * Reads what was typed.
     *
     * @param text any text
     * @return absent when it is blank
     * @throws Problem.Invalid for the field {@code q} when it is too short or too long
     */
    public static Optional<SearchWords> parse(String text) {
        String asked = text.strip();
        if (asked.isEmpty()) {
            return Optional.empty();
        }
        if (asked.length() > LONGEST) {
            throw new Problem.Invalid("q", "field.too-long", LONGEST);
        }
        String folded = fold(asked);
        if (folded.chars().filter(Character::isLetterOrDigit).count() < SHORTEST) {
            throw new Problem.Invalid("q", "field.at-least-letters", SHORTEST);
        }
        return Optional.of(new SearchWords(
                asked, SPACE.splitAsStream(folded).filter(w -> !w.isEmpty()).toList()));
    }

    /**
     * Whether all words stand in an entry.
     *
     * @param entry opened
     * @return true when each is in one of its texts
     */
    boolean in(WriteEntry entry) {
        String text = fold(Stream.of(Optional.of(entry.whatHappened()), entry.insight(), entry.next())
                .flatMap(Optional::stream)
                .reduce("", (all, each) -> all + "\n" + each));
        return folded.stream().allMatch(text::contains);
    }

    private static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }
}
