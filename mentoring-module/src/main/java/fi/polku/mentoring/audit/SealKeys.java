package fi.polku.mentoring.audit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The keys of the audit: the first seals, the others are former ones, which only verify. */
public final class SealKeys {
    private final List<SealKey> newestFirst;

    private SealKeys(List<SealKey> newestFirst) {
        this.newestFirst = List.copyOf(newestFirst);
    }

    /**
     * Reads keys as they are configured.
     *
     * @param text one or more, each 32 bytes in base64, the newest first, with white space or commas between
     * @return the keys
     * @throws IllegalArgumentException when one is not 32 bytes in base64, or there is none; the message holds no key
     */
    public static SealKeys parse(String text) {
        List<SealKey> keys = new ArrayList<>();
        for (String word : text.strip().split("[\\s,]+", -1)) {
            keys.add(new SealKey(decoded(word)));
        }
        return new SealKeys(keys);
    }

    /**
     * Whether one of these keys is among other secrets. What is no key among those is theirs to complain about.
     *
     * @param text keys, as for {@link #parse}
     * @param secrets others, in base64
     * @return whether a secret would have two uses
     */
    static boolean shared(String text, String secrets) {
        Set<String> ours = words(text).collect(Collectors.toSet());
        return words(secrets).anyMatch(ours::contains);
    }

    private static Stream<String> words(String text) {
        // of a key in base64 there is one form only, but for what pads it
        return Arrays.stream(text.strip().split("[\\s,]+", -1))
                .map(word -> word.replaceFirst("=+$", ""))
                .filter(word -> !word.isEmpty());
    }

    private static byte[] decoded(String word) {
        try {
            return Base64.getDecoder().decode(word);
        } catch (IllegalArgumentException e) {
            // without the cause, which may quote the key
            throw new IllegalArgumentException("a key of the audit is 32 bytes in base64");
        }
    }

    /** The one that seals now. */
    SealKey current() {
        return newestFirst.get(0);
    }

    /** The one of that name. */
    Optional<SealKey> named(String name) {
        return newestFirst.stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** Whether the one is newer than the other, or the same. */
    boolean inOrder(SealKey earlier, SealKey later) {
        return newestFirst.indexOf(later) <= newestFirst.indexOf(earlier);
    }
}
