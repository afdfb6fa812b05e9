package fi.polku.mentoring.proposal;

import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.shared.Problem;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How much a programme cares for each wish.
 *
 * @param of every wish; at least one weighs something
 */
public record Weights(Map<Wish, Importance> of) {
    /** What a round tells of its people, and so what can be weighed. */
    public static final List<Wish> OFFERED = List.of(Wish.THEMES, Wish.COMPETENCE, Wish.EXPERIENCE, Wish.LEFT_OVER);

    /** Until who runs the programme has said otherwise: what is in common first, and whoever was left over before. */
    public static final Weights USUAL = new Weights(Map.of(
            Wish.THEMES, Importance.MUCH,
            Wish.COMPETENCE, Importance.MUCH,
            Wish.EXPERIENCE, Importance.LITTLE,
            Wish.LEFT_OVER, Importance.SOME));

    /**
     * Checks that something weighs.
     *
     * @throws Problem.Invalid when nothing does
     */
    public Weights {
        Map<Wish, Importance> all = new EnumMap<>(Wish.class);
        for (Wish wish : Wish.values()) {
            all.put(wish, of.getOrDefault(wish, Importance.NONE));
        }
        if (all.values().stream().allMatch(each -> each == Importance.NONE)) {
            throw new Problem.Invalid(Wish.THEMES.key(), "engine.wishes.nothing");
        }
        of = Map.copyOf(all);
    }

    /**
     * The weight of one.
     *
     * @param wish which
     * @return in words
     */
    public Importance of(Wish wish) {
        return of.getOrDefault(wish, Importance.NONE);
    }

    /**
     * Those that weigh something, the heaviest first.
     *
     * @return at least one
     */
    public List<Wish> heaviest() {
        return Stream.of(Wish.values())
                .filter(wish -> of(wish) != Importance.NONE)
                .sorted((one, other) -> of(other).compareTo(of(one)))
                .toList();
    }

    /** As the engine takes them. */
    Map<Wish, Integer> numbers() {
        return of.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().weight()));
    }

    /** In the order of wishes, as the database keeps them. */
    String columns() {
        return Stream.of(Wish.values())
                .map(wish -> Integer.toString(of(wish).weight()))
                .collect(Collectors.joining(" "));
    }

    static Weights ofColumns(String columns) {
        List<Integer> weights =
                Arrays.stream(columns.split(" ", -1)).map(Integer::valueOf).toList();
        return new Weights(Stream.of(Wish.values())
                .collect(Collectors.toMap(wish -> wish, wish -> Importance.near(weights.get(wish.ordinal())))));
    }
}
