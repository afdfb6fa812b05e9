package fi.polku.mentoring.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody who has every figure that was ever given out, knows of each who is in it, and adds and subtracts them as they
 * like. They have won when some combination of figures rests on fewer than five people.
 *
 * <p>Which combinations there are is linear algebra. Each figure is a row with a column for each contribution; a
 * combination that rests on nobody but a set of people exists when leaving out the columns of those people lowers the rank.
 */
final class Attacker {
    /** The rule, as it is promised: not taken from what is tested. */
    private static final int FEWEST = 5;

    private static final long PRIME = 2_147_483_647L;

    private final List<Set<Integer>> figures;
    private final Map<Integer, Integer> contributors;

    /**
     * @param figures each by the contributions it is the sum of
     * @param contributors whose each contribution is
     */
    Attacker(Collection<Set<Integer>> figures, Map<Integer, Integer> contributors) {
        this.figures = List.copyOf(new HashSet<>(figures));
        this.contributors = Map.copyOf(contributors);
    }

    /** Fewer than five people whom a combination of figures rests on; absent when there is none. */
    Optional<Set<Integer>> found() {
        List<Integer> people = List.copyOf(new HashSet<>(
                figures.stream().flatMap(Set::stream).map(contributors::get).toList()));
        int all = rank(Set.of());
        return groups(people, 0, Math.min(FEWEST - 1, people.size())).stream()
                .filter(group -> rank(group) < all)
                .findFirst();
    }

    /** All groups of so many people; what fewer would tell, these tell too. */
    private static List<Set<Integer>> groups(List<Integer> people, int from, int size) {
        if (size == 0) {
            return List.of(Set.of());
        }
        List<Set<Integer>> groups = new ArrayList<>();
        for (int i = from; i <= people.size() - size; i++) {
            for (Set<Integer> rest : groups(people, i + 1, size - 1)) {
                Set<Integer> group = new HashSet<>(rest);
                group.add(people.get(i));
                groups.add(group);
            }
        }
        return groups;
    }

    private int rank(Set<Integer> without) {
        Map<Integer, Integer> columns = new HashMap<>();
        contributors.forEach((contribution, person) -> {
            if (!without.contains(person)) {
                columns.put(contribution, columns.size());
            }
        });
        List<long[]> independent = new ArrayList<>();
        List<Integer> pivots = new ArrayList<>();
        for (Set<Integer> figure : figures) {
            long[] row = new long[columns.size()];
            figure.forEach(c -> Optional.ofNullable(columns.get(c)).ifPresent(column -> row[column] = 1));
            for (int i = 0; i < independent.size(); i++) {
                subtract(row, independent.get(i), row[pivots.get(i)]);
            }
            int pivot = 0;
            while (pivot < row.length && row[pivot] == 0) {
                pivot++;
            }
            if (pivot < row.length) {
                subtract(row, row.clone(), 1 - inverse(row[pivot]));
                independent.add(row);
                pivots.add(pivot);
            }
        }
        return independent.size();
    }

    private static void subtract(long[] row, long[] other, long times) {
        long factor = Math.floorMod(times, PRIME);
        if (factor != 0) {
            for (int i = 0; i < row.length; i++) {
                row[i] = Math.floorMod(row[i] - factor * other[i], PRIME);
            }
        }
    }

    private static long inverse(long value) {
        long result = 1;
        long base = value;
        for (long power = PRIME - 2; power > 0; power >>= 1) {
            result = (power & 1) == 1 ? result * base % PRIME : result;
            base = base * base % PRIME;
        }
        return result;
    }
}
