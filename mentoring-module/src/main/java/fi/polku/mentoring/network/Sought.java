package fi.polku.mentoring.network;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Whom one looks for in a network.
 *
 * @param words all of which stand in a name, a unit, an organisation, a theme or a competence; what people wrote is not searched, as it opens on their card alone
 * @param theme one that they have chosen
 * @param organisation theirs
 * @param language one in which they like to talk
 */
public record Sought(
        Optional<String> words, Optional<UUID> theme, Optional<UUID> organisation, Optional<String> language) {
    /** Longest words, in characters. */
    public static final int LONGEST = 100;

    /** Everybody. */
    public static Sought anybody() {
        return new Sought(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
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
