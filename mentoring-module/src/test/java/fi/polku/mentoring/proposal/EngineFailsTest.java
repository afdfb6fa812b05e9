package fi.polku.mentoring.proposal;

import static fi.polku.mentoring.proposal.Applied.peer;
import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.matching.Budget;
import fi.polku.mentoring.matching.Checker;
import fi.polku.mentoring.matching.Former;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Result;
import fi.polku.mentoring.matching.Watch;
import fi.polku.mentoring.programme.Condition;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Places;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EngineFailsTest {
    private static final Budget BUDGET = new Budget(100_000, Duration.ofSeconds(20), Duration.ofSeconds(20), 7);

    private final Instance instance = Posing.open(
            new GroupForm(List.of(new Places(GroupRole.PEER, 3, 3, Condition.ANYONE, false)), true),
            Weights.USUAL,
            IntStream.range(0, 15).mapToObj(i -> peer("p" + i).candidate()).toList(),
            List.of());

    private final List<Budget> asked = new ArrayList<>();

    private Solved failing(int often, Runnable failure) {
        return Solved.by(
                (what, before, budget, watch) -> {
                    asked.add(budget);
                    if (asked.size() <= often) {
                        failure.run();
                    }
                    return Solved.engine(what, before, budget, watch);
                },
                instance,
                Former.NOTHING,
                BUDGET,
                Watch.NOBODY);
    }

    private static void runOutOfMemory() {
        throw new OutOfMemoryError("as if");
    }

    private static void breakDown() {
        throw new IllegalStateException("as if");
    }

    @Test
    void without_a_failure_everything_is_as_asked() {
        Solved solved = failing(0, EngineFailsTest::breakDown);
        assertThat(solved.result()).map(each -> each.groups().size()).contains(5);
        assertThat(solved.degraded()).isEmpty();
        assertThat(asked).containsExactly(BUDGET);
    }

    @Test
    void out_of_memory_less_is_asked_and_it_says_so() {
        Solved solved = failing(1, EngineFailsTest::runOutOfMemory);
        assertThat(solved.degraded()).contains("memory");
        Result result = solved.result().orElseThrow();
        assertThat(result.groups()).hasSize(5);
        assertThat(Checker.check(instance, result).holds()).isTrue();
        assertThat(asked.get(1).iterations()).isEqualTo(1);
    }

    @Test
    void on_an_error_less_is_asked_and_it_says_so() {
        assertThat(failing(1, EngineFailsTest::breakDown).degraded()).contains("error");
    }

    @Test
    void twice_there_is_no_proposal_and_it_says_why() {
        Solved solved = failing(2, EngineFailsTest::runOutOfMemory);
        assertThat(solved.result()).isEmpty();
        assertThat(solved.fault()).contains("memory");
    }

    @Test
    void what_the_checker_does_not_confirm_is_no_proposal() {
        Solved solved = Solved.by(
                (what, before, budget, watch) -> {
                    Result found = Solved.engine(what, before, budget, watch);
                    return new Result(
                            found.groups().subList(1, found.groups().size()),
                            found.unmatched(),
                            found.figures(),
                            found.certificate(),
                            found.run());
                },
                instance,
                Former.NOTHING,
                BUDGET,
                Watch.NOBODY);
        assertThat(solved).isEqualTo(new Solved(Optional.empty(), Optional.empty(), Optional.of("not-confirmed")));
    }
}
