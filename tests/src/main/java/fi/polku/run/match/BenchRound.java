package fi.polku.run.match;

import fi.polku.mentoring.matching.Instance;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.LongFunction;

/** What is measured: kinds of rounds, each made up anew for every seed, and what is promised of them. */
enum BenchRound {
    /** A mentor for each mentee. */
    PAIRS_300(seed -> MadeUpRound.pairs(300, 300, 1, seed), 0.1, OptionalDouble.of(0), true),
    /** A whole administration. */
    PAIRS_10000(seed -> MadeUpRound.pairs(10_000, 5_000, 3, seed), 15, OptionalDouble.of(0), false),
    /** The peer mentoring of state experts. */
    TRIADS_90(seed -> MadeUpRound.triads(90, 50, seed), 10, OptionalDouble.of(0.5), true),
    /** Experienced supervisors and newcomers. */
    REVERSE_120(seed -> MadeUpRound.reverse(120, seed), 10, OptionalDouble.of(1), true),
    /** Two mentors with two or three mentees. */
    SMALL_GROUPS_120(seed -> MadeUpRound.smallGroups(120, seed), 10, OptionalDouble.of(1), true),
    /** Ten times the peers. */
    TRIADS_1000(seed -> MadeUpRound.triads(1000, 200, seed), 60, OptionalDouble.of(2), false);

    private final LongFunction<Instance> maker;
    private final double seconds;
    private final OptionalDouble gap;
    private final boolean comparedAlways;

    BenchRound(LongFunction<Instance> maker, double seconds, OptionalDouble gap, boolean comparedAlways) {
        this.maker = maker;
        this.seconds = seconds;
        this.gap = gap;
        this.comparedAlways = comparedAlways;
    }

    Instance of(long seed) {
        return maker.apply(seed);
    }

    /** The longest search that is promised, in seconds. */
    double seconds() {
        return seconds;
    }

    /** The largest distance to the bound that is promised, in hundredths. */
    OptionalDouble gap() {
        return gap;
    }

    /** Whether it is small enough to be compared with simpler ways for every seed. */
    boolean comparedAlways() {
        return comparedAlways;
    }

    /** Whether it is solved without search. */
    boolean exact() {
        return name().startsWith("PAIRS");
    }

    String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
