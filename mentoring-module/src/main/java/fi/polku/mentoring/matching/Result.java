package fi.polku.mentoring.matching;

import java.util.List;
import java.util.Map;

/**
 * A proposal: people decide. Everything in it can be checked by {@link Checker} from the instance alone.
 *
 * @param groups best first
 * @param unmatched who has no group, in the order of the applicants
 */
public record Result(List<Group> groups, List<Unmatched> unmatched, Figures figures, Certificate certificate, Run run) {

    /**
     * People who belong together.
     *
     * @param members ids, in the order of the form's seats, then of the applicants
     * @param points the group's score, 0 to {@link Wish#FULL}
     * @param kept whether the matching group had locked it whole
     * @param meeting what the group can speak and where it can meet
     */
    public record Group(List<String> members, int points, boolean kept, Meeting meeting, List<Reason> reasons) {
        public Group {
            members = List.copyOf(members);
            reasons = List.copyOf(reasons);
        }
    }

    /**
     * How the group can meet.
     *
     * @param languages all common ones
     * @param places all common ones
     * @param remote whether remotely is fine for all
     */
    public record Meeting(List<String> languages, List<String> places, boolean remote) {
        public Meeting {
            languages = List.copyOf(languages);
            places = List.copyOf(places);
        }
    }

    /**
     * Somebody without a group.
     *
     * @param changes what would change it; the first would do most
     */
    public record Unmatched(String id, Why why, List<Change> changes) {
        public Unmatched {
            changes = List.copyOf(changes);
        }
    }

    /** Why somebody has no group. */
    public enum Why {
        /** The matching group set the person aside. */
        ASIDE,
        /** The rules leave nobody with whom the person could be. */
        NOBODY_FITS,
        /** There are people with whom the person could be, but no whole group of them keeps the rules. */
        NO_GROUP,
        /** The numbers do not divide into groups: somebody has to be left, and this is best for the whole. */
        NUMBERS,
        /** All who would fit are in groups; placing this person would leave out another, or was not found possible. */
        OTHERS_TAKEN
    }

    /**
     * What would change it.
     *
     * @param rule without which more people would fit, or {@link HardRule#SIZE} where more people are needed
     * @param people how many more would fit; of {@link HardRule#SIZE}, how many more of {@code role} are needed
     */
    public record Change(HardRule rule, Role role, int people) {}

    /**
     * The numbers.
     *
     * @param counted how many people are to be placed
     * @param placed how many of them are: the coverage
     * @param placeable no proposal can place more
     * @param score the sum of the groups' points
     * @param bound no proposal that places as many can score more
     * @param worst the lowest points of a group
     * @param tenth the points that nine of ten groups reach
     */
    public record Figures(int counted, int placed, int placeable, long score, long bound, int worst, int tenth) {

        /** How far below the bound the score is, as a share of it. */
        public double gap() {
            return bound == 0 ? 0 : (bound - score) / (double) bound;
        }

        /** Whether no better proposal exists. */
        public boolean optimal() {
            return placed == placeable && score == bound;
        }
    }

    /**
     * Why the bound holds, for whoever does not trust who computed it: each group's points, with {@code coverage} for each counted member, are
     * at most the sum of its members' prices, but for {@code slack}.
     *
     * @param coverage the price of placing one more counted person
     * @param prices by id; who is not named has the price 0
     * @param slack how far the dearest group is above its members' prices, counted for as many groups as there can be
     * @param coveragePrices the same for the coverage alone: a group's counted members, times {@link Wish#FULL}, are at most the sum of these;
     *     empty where the numbers alone prove it
     */
    public record Certificate(
            Kind kind, long coverage, long slack, Map<String, Long> prices, Map<String, Long> coveragePrices) {
        public Certificate {
            prices = Map.copyOf(prices);
            coveragePrices = Map.copyOf(coveragePrices);
        }
    }

    /** By which argument the bound holds. */
    public enum Kind {
        /** Prices of people that every possible group respects. */
        PRICES,
        /** Looser: each person's best share of any group; where there are too many possible groups to look at. */
        SHARES
    }

    /**
     * How it came about.
     *
     * @param iterations asked for
     * @param reached done; fewer only where time ended first
     * @param searchMillis of searching
     * @param proofMillis of proving
     */
    public record Run(
            Method method,
            long seed,
            long iterations,
            long reached,
            boolean cutShort,
            long searchMillis,
            long proofMillis) {}

    /** How the groups were found. */
    public enum Method {
        /** Shortest augmenting paths: the best pairs there are. */
        ASSIGNMENT,
        /** All ways to divide so few people were looked at. */
        EVERY_DIVISION,
        /** Simulated annealing. */
        ANNEALING
    }

    public Result {
        groups = List.copyOf(groups);
        unmatched = List.copyOf(unmatched);
    }
}
