package fi.polku.mentoring.matching;

import java.util.EnumMap;
import java.util.Map;

/**
 * What a programme asks of its groups.
 *
 * @param differing between whom organisations must differ
 * @param weights how much each wish weighs, 0 to 100; a wish that is not named weighs nothing
 */
public record Rules(Form form, Differing differing, Map<Wish, Integer> weights) {

    /** The most that one wish may weigh. */
    public static final int HEAVIEST = 100;

    /** Between whom organisations must differ. */
    public enum Differing {
        /** Colleagues may be together. */
        NOBODY,
        /** Those of different roles. */
        ROLES,
        /** All in a group. */
        EVERYBODY
    }

    public Rules {
        weights = weights.isEmpty() ? Map.of() : Map.copyOf(new EnumMap<>(weights));
    }

    /** The weight of a wish; 0 where the programme does not have it. */
    public int weight(Wish wish) {
        return weights.getOrDefault(wish, 0);
    }

    /** The sum of all weights, by which every score is divided; positive in a valid instance. */
    public int weight() {
        return weights.values().stream().mapToInt(Integer::intValue).sum();
    }
}
