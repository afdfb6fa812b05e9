package fi.polku.mentoring.bank;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Which mentor one looks for.
 *
 * @param words all of which stand in a name, a unit, an organisation, a place, a theme or a competence; what mentors tell of themselves is not searched, as it opens
 *     on their card alone
 * @param bank of one bank
 * @param theme one that they have chosen, in whichever bank it is called the same
 * @param competence one that they have, by address
 * @param language in which they mentor
 * @param meets how they meet; who meets in either way is found by each
 * @param own of one's own agency alone
 * @param free who has a place now
 */
public record SoughtMentor(
        Optional<String> words,
        Optional<UUID> bank,
        Optional<UUID> theme,
        Optional<String> competence,
        Optional<String> language,
        Optional<Meets> meets,
        boolean own,
        boolean free) {
    /** Longest words, in characters. */
    public static final int LONGEST = 100;

    /** Everybody. */
    public static SoughtMentor anybody() {
        return new SoughtMentor(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                false);
    }

    /** Whether it is everybody. */
    public boolean isAnybody() {
        return equals(anybody());
    }

    /** The words one by one. */
    List<String> each() {
        return words.stream()
                .flatMap(all -> Stream.of(all.strip().split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
