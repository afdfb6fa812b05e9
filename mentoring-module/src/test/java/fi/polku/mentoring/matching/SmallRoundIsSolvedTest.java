package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SmallRoundIsSolvedTest {
    private static final Budget BUDGET = new Budget(20_000, Duration.ofSeconds(20), Duration.ofSeconds(20), 1);

    private static final Budget SEARCH = BUDGET.withIterations(400_000);

    @Property(tries = 2000)
    void as_by_trying_everything(
            @ForAll @IntRange(min = 0, max = 8) int form,
            @ForAll @IntRange(min = 1, max = 10) int size,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        isBest(SmallRound.of(SmallRound.FORMS.get(form), size, seed));
    }

    @Property(tries = 800)
    void as_by_trying_everything_with_locks(
            @ForAll @IntRange(min = 0, max = 8) int form,
            @ForAll @IntRange(min = 2, max = 10) int size,
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        isBest(SmallRound.locked(SmallRound.FORMS.get(form), size, seed));
    }

    @Property(tries = 40)
    void as_by_trying_everything_with_twelve(
            @ForAll @IntRange(min = 0, max = 8) int form, @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        isBest(SmallRound.of(SmallRound.FORMS.get(form), 12, seed));
    }

    /** Mentors who take several groups each need more places than there are people. */
    @Property(tries = 60)
    void as_by_trying_everything_with_twelve_and_mentors_of_several_groups(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        isBest(SmallRound.of(SmallRound.FORMS.get(8), 12, seed));
    }

    /** The search for large rounds, which few people do not need, on few people. */
    @Test
    void nearly_always_as_well_by_the_search_alone() {
        int rounds = 0;
        int worse = 0;
        for (int form = 1; form < SmallRound.FORMS.size(); form++) {
            for (long seed = 0; seed < 5; seed++) {
                Meshes meshes = new Meshes(new Pool(SmallRound.locked(SmallRound.FORMS.get(form), 10, seed)));
                Found found = new Expedition(meshes, SEARCH, new Deadline(SEARCH.search()), Optional.empty())
                        .solve(List.of());
                Found exact = new EveryDivision(meshes).solve();
                assertThat(found.groups()).allMatch(group -> meshes.legal(group, group.length));
                assertThat(score(meshes, found)).isLessThanOrEqualTo(score(meshes, exact));
                rounds++;
                worse += score(meshes, found) < score(meshes, exact) ? 1 : 0;
            }
        }
        assertThat(worse).isLessThanOrEqualTo(rounds / 20);
    }

    private static double score(Meshes meshes, Found found) {
        return found.groups().stream()
                .mapToDouble(group -> meshes.counted(group) * 10.0 * Wish.FULL + meshes.points(group, group.length))
                .sum();
    }

    private static void isBest(Instance instance) {
        Result result = Matching.propose(instance, BUDGET);
        BruteForce.Best best = BruteForce.of(instance);
        assertThat(result.figures().placed()).isEqualTo(best.placed());
        assertThat(result.figures().score()).isEqualTo(best.score());
        assertThat(Checker.check(instance, result).violations()).isEmpty();
    }
}
