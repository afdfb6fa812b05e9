package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposes the groups of a whole round at once: as many people as can be placed, and of all ways to place so many the best. Pairs and small rounds
 * are solved exactly; else the groups are searched for, and how far they may be from the best is proven.
 */
public final class Matching {
    /** Starting from a good proposal, this share of a whole search is enough. */
    private static final int AGAIN = 8;

    /** And no more than this, as somebody waits at the desk. */
    private static final long MOST_AGAIN = 9_000_000;

    private final Instance instance;
    private final Budget budget;
    private final Watch watch;
    private final Pool pool;

    private Matching(Instance instance, Budget budget, Watch watch) {
        this.instance = instance;
        this.budget = budget;
        this.watch = watch;
        this.pool = instance.rules().form().isPair() ? new Pool(instance) : Pool.hopeful(instance);
    }

    /** The best groups within the budget. */
    public static Result propose(Instance instance, Budget budget) {
        return propose(instance, budget, Watch.NOBODY);
    }

    /**
     * The best groups within the budget, or those found until somebody stops it.
     *
     * @param watch may stop it
     */
    public static Result propose(Instance instance, Budget budget, Watch watch) {
        return new Matching(instance, budget, watch).solve(Former.NOTHING);
    }

    /**
     * Solves anew from a proposal that was made before people locked, forbade or moved something; takes an eighth of the budget's iterations, and nine
     * million at most; where iterations are quick, as on small groups, up to a quarter.
     *
     * @param before a proposal for an instance of the same people; what the locks of now forbid of it is given up
     */
    public static Result again(Instance instance, Result before, Budget budget) {
        return again(instance, Former.of(before), budget, Watch.NOBODY);
    }

    /**
     * The same from what is still known of a proposal, until somebody stops it.
     *
     * @param watch may stop it
     */
    public static Result again(Instance instance, Former before, Budget budget, Watch watch) {
        return new Matching(instance, lessThan(budget, instance), watch).solve(before);
    }

    private static Budget lessThan(Budget budget, Instance instance) {
        int ease = Budget.ease(instance.applicants().size(), instance.rules().form());
        long part = budget.iterations() / Math.max(AGAIN / 2, AGAIN - ease + 1);
        return budget.withIterations(Math.max(1, Math.min(MOST_AGAIN * ease, part)));
    }

    private Result solve(Former before) {
        return instance.rules().form().isPair()
                ? pairs()
                : groups(before.groups(), before.certificate().flatMap(this::prices));
    }

    private Result pairs() {
        Deadline search = new Deadline(budget.search(), watch);
        Assignment assignment = new Assignment(pool);
        Found found = assignment.solve(search);
        long searched = search.millis();
        Prices prices = assignment.prices();
        Proposal proposal = new Proposal(pool, found, prices, Optional.empty(), Optional.empty());
        return proposal.result(budget, searched, search.millis() - searched);
    }

    private Result groups(List<List<String>> before, Optional<Prices> former) {
        Deadline search = new Deadline(budget.search(), watch);
        Meshes meshes = new Meshes(pool);
        Found found = EveryDivision.suits(pool)
                ? new EveryDivision(meshes).solve()
                : new Expedition(meshes, budget, search, former).solve(known(before));
        long searched = search.millis();
        Deadline time = new Deadline(budget.proof(), watch);
        Proof proof = new Proof(meshes, found.groups(), budget.seed(), time);
        former.ifPresent(proof::beginNear);
        int placed = found.groups().stream().mapToInt(meshes::counted).sum();
        watch.at(Watch.Stage.PROVING, placed);
        int placeable = pool.placeableByNumbers();
        Optional<Prices> coverage = Optional.empty();
        if (placed < placeable) {
            coverage = proof.ofCoverage();
            int paidFor = coverage.map(this::paidFor).orElse(placeable);
            placeable = Math.max(placed, pool.possible(Math.min(placeable, paidFor)));
        }
        Optional<Prices> prices = proof.ofPoints(placed, placeable);
        Proposal proposal = new Proposal(
                pool,
                found,
                prices.orElse(new Prices(new long[0], 0, 0)),
                coverage,
                prices.isPresent() ? Optional.empty() : Optional.of(Shares.bound(meshes)));
        return proposal.result(budget, searched, time.millis());
    }

    private int paidFor(Prices prices) {
        return Math.toIntExact(Math.min(Integer.MAX_VALUE, prices.bound(pool, 0, pool.mostGroups()) / Wish.FULL));
    }

    /** What people cost before, where that was proven; who was not there costs nothing. */
    private Optional<Prices> prices(Result.Certificate certificate) {
        if (certificate.kind() != Result.Kind.PRICES || certificate.prices().isEmpty()) {
            return Optional.empty();
        }
        long[] people = new long[pool.size()];
        Arrays.setAll(
                people,
                who -> certificate.prices().getOrDefault(pool.person(who).id(), 0L));
        return Optional.of(new Prices(people, certificate.coverage(), certificate.slack()));
    }

    /** What there was before, without people who are no longer to be placed and groups that stay anyway. */
    private List<int[]> known(List<List<String>> before) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int who = 0; who < pool.size(); who++) {
            numbers.put(pool.person(who).id(), who);
        }
        List<int[]> known = new ArrayList<>();
        for (List<String> group : before) {
            int[] members = group.stream()
                    .filter(numbers::containsKey)
                    .mapToInt(id -> numbers.getOrDefault(id, 0))
                    .toArray();
            if (Arrays.stream(members).anyMatch(who -> true)) {
                known.add(members);
            }
        }
        return known;
    }
}
