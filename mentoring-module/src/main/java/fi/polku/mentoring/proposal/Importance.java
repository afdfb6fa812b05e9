package fi.polku.mentoring.proposal;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much a programme cares for a wish, in words. */
public enum Importance {
    /** Not at all: it takes no part in any proposal. */
    NONE(0),
    /** Half of some. */
    LITTLE(25),
    /** As usual. */
    SOME(50),
    /** Twice as much as some. */
    MUCH(100);

    private final int weight;

    Importance(int weight) {
        this.weight = weight;
    }

    /**
     * The importance of a code.
     *
     * @param code as {@link #code()}
     * @return absent when there is none such
     */
    public static Optional<Importance> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }

    /** The nearest to a weight. */
    static Importance near(int weight) {
        return Stream.of(values())
                .min(Comparator.comparingInt(each -> Math.abs(each.weight - weight)))
                .orElseThrow();
    }

    /**
     * The importance in the API and message keys.
     *
     * @return such as {@code little}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    int weight() {
        return weight;
    }
}
