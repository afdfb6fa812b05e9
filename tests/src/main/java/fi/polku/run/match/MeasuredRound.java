package fi.polku.run.match;

import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Checker;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Locks;
import fi.polku.mentoring.matching.Matching;
import fi.polku.mentoring.matching.Result;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Measures one kind of round in a process of its own, whose memory is limited to what is promised; prints a line for each seed, {@code name=value}
 * parted by blanks.
 */
public final class MeasuredRound {
    private static final double NANOS = 1e9;
    private static final double MEGABYTE = 1e6;
    private static final double PERCENT = 100;

    private final BenchRound round;
    private final long first;

    private MeasuredRound(BenchRound round, long first) {
        this.round = round;
        this.first = first;
    }

    /** The kind of round, the first seed and the last; what comes before the first warms the machine up and is not told. */
    public static void main(String[] arguments) {
        long first = Long.parseLong(arguments[1]);
        MeasuredRound measured = new MeasuredRound(BenchRound.valueOf(arguments[0]), first);
        long last = Long.parseLong(arguments[2]);
        if (measured.round.comparedAlways()) {
            for (long seed = -3; seed < 0; seed++) {
                measured.solve(seed);
            }
        }
        for (long seed = first; seed <= last; seed++) {
            StringBuilder line = new StringBuilder("seed=" + seed);
            measured.solve(seed)
                    .forEach((name, value) ->
                            line.append(' ').append(name).append('=').append(value));
            System.out.println(line);
        }
    }

    private Map<String, Double> solve(long seed) {
        Instance instance = round.of(seed);
        Budget usual = Budget.of(instance.applicants().size(), instance.rules().form(), seed);
        Budget budget =
                new Budget(usual.iterations(), Duration.ofMillis((long) (round.seconds() * 1000)), usual.proof(), seed);
        long start = System.nanoTime();
        Result result = Matching.propose(instance, budget);
        double whole = (System.nanoTime() - start) / NANOS;
        double search = result.run().searchMillis() / 1000.0;
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("search", round.exact() ? whole : search);
        figures.put("proof", result.run().proofMillis() / 1000.0);
        figures.put("gap", PERCENT * result.figures().gap());
        figures.put("placed", (double) result.figures().placed());
        figures.put("placeable", (double) result.figures().placeable());
        figures.put("counted", (double) result.figures().counted());
        figures.put("cut", result.run().cutShort() ? 1.0 : 0.0);
        start = System.nanoTime();
        Checker.Verdict verdict = Checker.check(instance, result);
        figures.put("check", (System.nanoTime() - start) / NANOS);
        figures.put("violations", (double) verdict.violations().size());
        if (!round.exact()) {
            lock(instance, result, budget, figures);
        }
        if (round.comparedAlways() || seed == first) {
            for (Baseline baseline : Baseline.values()) {
                Baseline.Outcome outcome = baseline.solve(instance);
                String name = Constants.name(baseline);
                figures.put(name, PERCENT * outcome.score() / result.figures().bound());
                figures.put(
                        name + "-placed",
                        PERCENT * outcome.placed() / result.figures().placed());
            }
        }
        figures.put("heap", heap() / MEGABYTE);
        return figures;
    }

    /** What somebody at the desk does: locks a group, sets another apart, and asks again. */
    private static void lock(Instance instance, Result result, Budget budget, Map<String, Double> figures) {
        List<Result.Group> groups = result.groups();
        List<String> worst = groups.get(groups.size() - 1).members();
        Locks locks = new Locks(
                List.of(Set.copyOf(groups.get(groups.size() / 2).members())),
                List.of(),
                List.of(Set.of(worst.get(0), worst.get(worst.size() - 1))),
                Set.of());
        Instance locked = instance.with(locks);
        Budget withoutProof = new Budget(budget.iterations(), budget.search(), Duration.ZERO, budget.seed());
        long start = System.nanoTime();
        Result again = Matching.again(locked, result, withoutProof);
        figures.put("again", (System.nanoTime() - start) / NANOS);
        Result fresh = Matching.propose(locked, withoutProof);
        double loss = (fresh.figures().score() - again.figures().score())
                / (double) fresh.figures().score();
        figures.put("again-loss", PERCENT * Math.max(0, loss));
        figures.put("again-placed", (double)
                Math.max(0, fresh.figures().placed() - again.figures().placed()));
    }

    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToDouble(usage -> usage.getUsed())
                .sum();
    }
}
