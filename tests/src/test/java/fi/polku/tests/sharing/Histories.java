package fi.polku.tests.sharing;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Any histories, and whether a {@link World} and a {@link Model} agree after them. */
final class Histories {
    private static final int LONGEST = 30;

    /** How often a thing was read by that right, in all histories. */
    private static final Map<String, Integer> READ = new ConcurrentSkipListMap<>();

    private Histories() {}

    /** How often a thing was read by that right, in all histories so far. */
    static int read(String right) {
        return READ.getOrDefault(right, 0);
    }

    /**
     * Plays a history in both.
     *
     * @return where they disagree, by the smallest history like it that was found; empty where they agree
     */
    static Optional<String> disagreement(World world, List<Step> history) throws SQLException {
        if (difference(world, history).isEmpty()) {
            return Optional.empty();
        }
        List<Step> smallest = new ArrayList<>(history);
        boolean smaller = true;
        while (smaller) {
            smaller = false;
            for (int i = smallest.size() - 1; i >= 0; i--) {
                List<Step> without = new ArrayList<>(smallest);
                without.remove(i);
                if (difference(world, without).isPresent()) {
                    smallest = without;
                    smaller = true;
                }
            }
        }
        return Optional.of("After "
                + smallest.stream().map(Step::toString).collect(Collectors.joining("\n  ", "\n  ", "\n"))
                + difference(world, smallest).orElse("they agree, which is strange"));
    }

    /** What the two differ in; empty for nothing. */
    static Optional<String> difference(World world, List<Step> history) throws SQLException {
        Model model = new Model();
        Set<String> database = world.after(history, model);
        database.stream()
                .map(Sight::right)
                .filter(right -> !right.isEmpty())
                .forEach(right -> READ.merge(right, 1, Integer::sum));
        Set<String> expected = Sight.of(model);
        return database.equals(expected)
                ? Optional.empty()
                : Optional.of("the database lets too much: " + Sight.more(database, expected) + "\nand too little: "
                        + Sight.more(expected, database));
    }

    /** Things that happen, one after the other; of some the beginning is a pair that shares something, which comes about by chance too seldom. */
    static Arbitrary<List<Step>> any() {
        Arbitrary<List<Step>> any = step().list().ofMinSize(1).ofMaxSize(LONGEST);
        return Arbitraries.frequencyOf(
                Tuple.of(4, any),
                Tuple.of(
                        1,
                        Combinators.combine(paired(), any)
                                .as((first, then) -> Stream.concat(first.stream(), then.stream())
                                        .toList())));
    }

    private static Arbitrary<List<Step>> paired() {
        return Combinators.combine(Arbitraries.integers().between(0, Model.THINGS - 1), Arbitraries.of(1, 2))
                .as((thing, further) -> {
                    int owner = Model.ownerAtFirst(thing);
                    return List.of(
                            new Step.Invite(owner, (owner + further) % 3, owner),
                            new Step.Answer(0, 0, true),
                            new Step.Answer(0, 1, true),
                            new Step.ShareWithGroup(owner, thing, 0));
                });
    }

    private static Arbitrary<Step> step() {
        Arbitrary<Integer> who = who();
        Arbitrary<Integer> thing = Arbitraries.integers().between(0, Model.THINGS - 1);
        Arbitrary<Integer> days = Arbitraries.integers().between(0, 6);
        return Arbitraries.<Step>frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(often(), who, thing, who)
                                .as((o, w, t, r) -> new Step.ShareByName(ownerOr(o, t, w), t, r))),
                Tuple.of(
                        8,
                        Combinators.combine(often(), who, thing)
                                .as((o, w, t) -> new Step.ShareWithSupervisor(ownerOr(o, t, w), t))),
                Tuple.of(
                        1,
                        Combinators.combine(often(), who, thing)
                                .as((o, w, t) -> new Step.ShareWithHost(ownerOr(o, t, w), t))),
                Tuple.of(1, Combinators.combine(who, thing).as(Step.RevokeFromHost::new)),
                Tuple.of(2, Combinators.combine(who, thing, who).as(Step.RevokeFrom::new)),
                Tuple.of(2, Combinators.combine(who, thing).as(Step.RevokeFromSupervisor::new)),
                Tuple.of(1, Combinators.combine(who, thing).as(Step.Remove::new)),
                Tuple.of(1, who.map(Step.Leave::new)),
                Tuple.of(1, who.map(Step.LastDayIsOver::new)),
                Tuple.of(2, who.map(Step.Return::new)),
                Tuple.of(
                        2,
                        Combinators.combine(who, Arbitraries.integers().between(0, Model.AGENCIES - 1))
                                .as(Step.Move::new)),
                Tuple.of(3, Combinators.combine(who, who).as(Step.Report::new)),
                Tuple.of(1, Combinators.combine(who, who).as(Step.Merge::new)),
                Tuple.of(10, naming(who, days)),
                Tuple.of(
                        1,
                        Combinators.combine(who, Arbitraries.integers().between(0, 3))
                                .as(Step.EndDeputy::new)),
                Tuple.of(1, days.map(Step.DaysPass::new)),
                Tuple.of(24, inGroups(who, thing)));
    }

    /** Mostly of those who own something, and in the order in which a group comes about. */
    private static Arbitrary<Step> inGroups(Arbitrary<Integer> who, Arbitrary<Integer> thing) {
        Arbitrary<Integer> owner =
                Arbitraries.frequencyOf(Tuple.of(5, Arbitraries.integers().between(0, 2)), Tuple.of(1, who));
        Arbitrary<Integer> which = Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(3, 1), Tuple.of(1, 2));
        Arbitrary<Integer> turn = Arbitraries.integers().between(0, 1);
        return Arbitraries.<Step>frequencyOf(
                Tuple.of(
                        6,
                        Combinators.combine(often(), who, owner, owner)
                                .as((o, w, mentor, mentee) -> new Step.Invite(o ? mentor : w, mentor, mentee))),
                Tuple.of(8, Combinators.combine(which, turn, often()).as(Step.Answer::new)),
                Tuple.of(1, Combinators.combine(who, which).as(Step.TakeBack::new)),
                Tuple.of(
                        8,
                        Combinators.combine(often(), who, thing, which)
                                .as((o, w, t, g) -> new Step.ShareWithGroup(ownerOr(o, t, w), t, g))),
                Tuple.of(1, Combinators.combine(who, thing, which).as(Step.RevokeFromGroup::new)),
                Tuple.of(2, Combinators.combine(which, turn).as(Step.LeaveGroup::new)),
                Tuple.of(2, Combinators.combine(who, which, often()).as(Step.EndGroup::new)));
    }

    /** By a supervisor or by human resources. */
    private static Arbitrary<Step> naming(Arbitrary<Integer> who, Arbitrary<Integer> days) {
        Arbitrary<Integer> from = Arbitraries.integers().between(-2, 2);
        Arbitrary<Integer> supervisor = Arbitraries.frequency(Tuple.of(3, 2), Tuple.of(1, 3), Tuple.of(1, 0));
        Arbitrary<Integer> namer =
                Arbitraries.frequency(Tuple.of(4, 4), Tuple.of(2, 5), Tuple.of(1, 6), Tuple.of(1, 1));
        return Arbitraries.<Step>frequencyOf(
                Tuple.of(5, Combinators.combine(supervisor, who, from, days).as(Step.NameDeputy::new)),
                Tuple.of(
                        3,
                        Combinators.combine(namer, supervisor, who, from, days).as(Step.NameDeputyAsHr::new)));
    }

    /** Mostly those of the one team. */
    private static Arbitrary<Integer> who() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.integers().between(0, 5)),
                Tuple.of(1, Arbitraries.integers().between(0, Model.PEOPLE - 1)));
    }

    private static Arbitrary<Boolean> often() {
        return Arbitraries.frequency(Tuple.of(3, true), Tuple.of(1, false));
    }

    /** Mostly by whom it belongs to at first, as else most of it is refused. */
    private static int ownerOr(boolean owner, int thing, int other) {
        return owner ? Model.ownerAtFirst(thing) : other;
    }
}
