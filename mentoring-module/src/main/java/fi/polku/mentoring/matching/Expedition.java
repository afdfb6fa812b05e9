package fi.polku.mentoring.matching;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The search for groups in rounds too large to look at whole. Two ways are gone at the same time, each by chance of its own, so that the outcome does not
 * depend on who is faster: from an opening that places as many as it can, by annealing and a dive into the linear relaxation, and then by rework. From
 * the better of the two both rework once more.
 */
final class Expedition {
    /** More people than this are left to annealing and rework: a whole dive solves too many relaxations. */
    private static final int DIVERS = 400;

    /** So much is still looked at dozens of times within seconds. */
    private static final double EFFORT = 2e7;

    /** One rework takes the time of so many moves of annealing. */
    private static final long REWORK = 60_000;

    /** Of the iterations the part that anneals; the rest rework, half of it before the two ways meet. */
    private static final int ANNEALED = 6;

    private static final int WAYS = 2;
    private static final int FEW = 6;

    private final Meshes meshes;
    private final Budget budget;
    private final Deadline deadline;
    private final boolean dives;

    /** What people cost before; absent where nobody knows. */
    private final Optional<Prices> former;

    /** Whose group of before is no more. */
    private int[] disturbed = new int[0];

    Expedition(Meshes meshes, Budget budget, Deadline deadline, Optional<Prices> former) {
        this.former = former;
        this.meshes = meshes;
        this.budget = budget;
        this.deadline = deadline;
        dives = meshes.size() <= DIVERS && Pricing.of(meshes).effort() < EFFORT;
    }

    /** What one of the two has found. */
    private record Way(List<int[]> groups, long reached, boolean cutShort) {}

    Found solve(List<int[]> before) {
        List<int[]> sound = sound(before);
        // Where most of it was broken, there is little to mend.
        boolean again = !sound.isEmpty() && 2 * sound.size() >= before.size();
        if (again) {
            disturbed = disturbed(sound);
        }
        List<int[]> start = again ? sound : new Opening(meshes, budget.seed(), deadline).best();
        deadline.found(placed(start));
        List<Way> first = IntStream.range(0, WAYS)
                .parallel()
                .mapToObj(number -> again && (number == 0 || dives) ? mend(number, sound) : way(number, start, again))
                .toList();
        List<int[]> best = best(first).groups();
        deadline.found(placed(best));
        List<Way> second = IntStream.range(WAYS, 2 * WAYS)
                .parallel()
                .mapToObj(number -> rework(best, seed(number), reworked()))
                .toList();
        boolean cutShort =
                first.stream().anyMatch(Way::cutShort) || second.stream().anyMatch(Way::cutShort);
        long reached = least(first) + least(second);
        return new Found(
                best(second).groups(),
                Result.Method.ANNEALING,
                cutShort ? Math.min(reached, budget.iterations()) : budget.iterations(),
                cutShort);
    }

    private long seed(int way) {
        return budget.seed() * 2 * WAYS + way;
    }

    private Way best(List<Way> ways) {
        return ways.stream()
                .max(Comparator.comparingInt((Way way) -> placed(way.groups()))
                        .thenComparingLong(way -> score(way.groups())))
                .orElseThrow();
    }

    private static long least(List<Way> ways) {
        return ways.stream().mapToLong(Way::reached).min().orElse(0);
    }

    private Way way(int number, List<int[]> start, boolean again) {
        Seating seating = new Seating(meshes);
        seating.begin(start);
        Found found = new Annealing(seating, seed(number), deadline)
                .solve(Math.max(1, budget.iterations() / ANNEALED), again);
        List<int[]> groups = dives ? hopeful(dive(found.groups(), seed(number)), found.groups()) : found.groups();
        Way reworked = rework(groups, seed(number), reworked());
        // Who was placed stays placed, wherever the dive has ended.
        boolean lost = placed(reworked.groups()) < placed(found.groups());
        return new Way(
                lost ? found.groups() : reworked.groups(),
                found.reached() + reworked.reached(),
                found.cutShort() || reworked.cutShort());
    }

    /** From what was good before: one way leaves it so and reworks where it was broken, the other dives anew, which takes about as long. */
    private Way mend(int number, List<int[]> sound) {
        return number == 0
                ? rework(sound, seed(number), reworked() + budget.iterations() / ANNEALED)
                : rework(dive(sound, seed(number)), seed(number), reworked() / 2);
    }

    private List<int[]> sound(List<int[]> groups) {
        return groups.stream()
                .filter(group -> meshes.legal(group, group.length))
                .toList();
    }

    private int[] disturbed(List<int[]> sound) {
        boolean[] there = new boolean[meshes.size()];
        sound.forEach(group -> Arrays.stream(group).forEach(who -> there[who] = true));
        return IntStream.range(0, there.length).filter(who -> !there[who]).toArray();
    }

    /** Of the iterations, those that rework before the two ways meet, and as many after. */
    private long reworked() {
        return (budget.iterations() - budget.iterations() / ANNEALED) / 2;
    }

    private Way rework(List<int[]> groups, long seed, long iterations) {
        int rounds = (int) Math.min(Integer.MAX_VALUE, iterations / REWORK);
        Rework.Reworked reworked = new Rework(meshes, groups, disturbed, seed, deadline).solve(rounds);
        return new Way(reworked.groups(), reworked.rounds() * REWORK, reworked.cutShort());
    }

    private List<int[]> dive(List<int[]> groups, long seed) {
        Proof proof = new Proof(meshes, groups, seed, deadline);
        former.ifPresent(proof::beginNear);
        proof.ofPoints(placed(groups), meshes.pool().placeableByNumbers());
        int[] free = new int[meshes.size()];
        Arrays.setAll(free, meshes.pool()::capacity);
        return new Dive(meshes, Pricing.of(meshes), free, proof.known(), seed, deadline).groups();
    }

    /** The dive, even where it left out a few whom reworking may place. */
    private List<int[]> hopeful(List<int[]> dive, List<int[]> annealed) {
        boolean nearly = placed(dive) >= placed(annealed) - FEW;
        boolean better = placed(dive) != placed(annealed) || score(dive) > score(annealed);
        return nearly && better ? dive : annealed;
    }

    private int placed(List<int[]> groups) {
        return groups.stream().mapToInt(meshes::counted).sum();
    }

    private long score(List<int[]> groups) {
        return groups.stream()
                .mapToLong(group -> meshes.points(group, group.length))
                .sum();
    }
}
