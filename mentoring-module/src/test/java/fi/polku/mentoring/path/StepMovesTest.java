package fi.polku.mentoring.path;

import static fi.polku.mentoring.path.StepMove.APPROVE;
import static fi.polku.mentoring.path.StepMove.ASK_REVIEW;
import static fi.polku.mentoring.path.StepMove.RECONSIDER;
import static fi.polku.mentoring.path.StepMove.RETURN;
import static fi.polku.mentoring.path.StepMove.START;
import static fi.polku.mentoring.path.StepMove.WITHDRAW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class StepMovesTest {
    private static final Instant NOW = Instant.parse("2027-02-03T10:00:00Z");

    /** Written by hand from the product's description: from where each move leads, and where to. */
    private static final Map<StepMove, Map<StepStatus, StepStatus>> TABLE = Map.of(
            START, Map.of(StepStatus.PLANNED, StepStatus.IN_PROGRESS, StepStatus.RETURNED, StepStatus.IN_PROGRESS),
            ASK_REVIEW, Map.of(StepStatus.IN_PROGRESS, StepStatus.REVIEW_ASKED),
            WITHDRAW, Map.of(StepStatus.REVIEW_ASKED, StepStatus.IN_PROGRESS),
            APPROVE, Map.of(StepStatus.REVIEW_ASKED, StepStatus.COMPLETED),
            RETURN, Map.of(StepStatus.REVIEW_ASKED, StepStatus.RETURNED),
            RECONSIDER,
                    Map.of(
                            StepStatus.COMPLETED,
                            StepStatus.REVIEW_ASKED,
                            StepStatus.RETURNED,
                            StepStatus.REVIEW_ASKED));

    private static final Set<StepMove> OF_THE_PERSON = Set.of(START, ASK_REVIEW, WITHDRAW);

    @Property
    void a_move_is_allowed_exactly_where_the_table_has_it(@ForAll StepMove move, @ForAll StepStatus status) {
        Optional<StepStatus> to =
                Optional.ofNullable(TABLE.getOrDefault(move, Map.of()).get(status));
        assertThat(StepPolicy.refusal(move, usual(status)).isEmpty()).isEqualTo(to.isPresent());
        to.ifPresent(expected -> assertThat(move.to()).isEqualTo(expected));
    }

    @Property
    void a_refusal_has_words_in_every_language(
            @ForAll StepMove move,
            @ForAll StepStatus status,
            @ForAll boolean supervisor,
            @ForAll boolean nextPath,
            @ForAll boolean own,
            @ForAll boolean told) {
        var review = Optional.of(new StepSituation.Reviewed(own, NOW.minus(Duration.ofHours(1))));
        Optional<String> reason =
                StepPolicy.refusal(move, new StepSituation(status, supervisor, review, nextPath, told, NOW));
        reason.ifPresent(key -> assertThat(Texts.all()).allMatch(t -> t.has(key)));
    }

    @Property
    void a_move_is_only_for_its_side(@ForAll StepMove move, @ForAll StepStatus status, @ForAll Side by) {
        Side whose = OF_THE_PERSON.contains(move) ? Side.PERSON : Side.SUPERVISOR;
        Assume.that(by != whose);
        assertThatThrownBy(() -> StepPolicy.check(move, by, usual(status))).isInstanceOf(Problem.NotAllowed.class);
    }

    @Property
    void a_completed_step_was_approved_last_whatever_was_tried(
            @ForAll @Size(max = 30) List<StepMove> tried, @ForAll Side first) {
        StepStatus status = StepStatus.PLANNED;
        Optional<StepMove> last = Optional.empty();
        for (StepMove move : tried) {
            if (StepPolicy.refusal(move, usual(status)).isEmpty()) {
                status = move.to();
                last = Optional.of(move);
            }
        }
        assertThat(status == StepStatus.COMPLETED).isEqualTo(last.equals(Optional.of(APPROVE)));
    }

    @Test
    void review_is_asked_only_where_there_is_a_supervisor() {
        var alone = new StepSituation(StepStatus.IN_PROGRESS, false, Optional.empty(), false, false, NOW);
        assertThat(StepPolicy.refusal(ASK_REVIEW, alone)).contains("step.refused.no-supervisor");
    }

    @Test
    void where_a_step_is_comes_before_who_could_review_it() {
        var alone = new StepSituation(StepStatus.COMPLETED, false, Optional.empty(), false, false, NOW);
        assertThat(StepPolicy.refusal(ASK_REVIEW, alone)).contains("step.refused.ask-review.completed");
    }

    @Test
    void review_is_taken_back_by_whoever_gave_it() {
        assertThat(StepPolicy.refusal(RECONSIDER, reviewed(false, Duration.ofMinutes(1), false, false)))
                .contains("step.refused.reconsider.not-own");
    }

    @Test
    void review_is_taken_back_for_ten_minutes() {
        assertThat(StepPolicy.refusal(RECONSIDER, reviewed(true, Duration.ofMinutes(10), false, false)))
                .isEmpty();
        assertThat(StepPolicy.refusal(
                        RECONSIDER, reviewed(true, Duration.ofMinutes(10).plusMillis(1), false, false)))
                .contains("step.refused.reconsider.too-late");
    }

    @Test
    void last_step_stays_completed_once_the_next_path_has_begun() {
        assertThat(StepPolicy.refusal(RECONSIDER, reviewed(true, Duration.ofMinutes(1), true, false)))
                .contains("step.refused.reconsider.next-path");
    }

    @Test
    void step_stays_completed_once_the_host_was_told() {
        assertThat(StepPolicy.refusal(RECONSIDER, reviewed(true, Duration.ofMinutes(1), false, true)))
                .contains("step.refused.reconsider.told-host");
    }

    @Test
    void buttons_are_those_that_lead_on() {
        assertThat(StepPolicy.open(Side.PERSON, StepStatus.RETURNED)).containsExactly(START);
        assertThat(StepPolicy.open(Side.SUPERVISOR, StepStatus.REVIEW_ASKED)).containsExactly(APPROVE, RETURN);
        assertThat(StepPolicy.open(Side.SUPERVISOR, StepStatus.COMPLETED)).isEmpty();
    }

    /** With a supervisor, a review of the actor's own a minute ago, and no other path. */
    private static StepSituation usual(StepStatus status) {
        return new StepSituation(
                status, true, Optional.of(new StepSituation.Reviewed(true, NOW.minusSeconds(60))), false, false, NOW);
    }

    private static StepSituation reviewed(boolean own, Duration ago, boolean nextPath, boolean told) {
        return new StepSituation(
                StepStatus.COMPLETED,
                true,
                Optional.of(new StepSituation.Reviewed(own, NOW.minus(ago))),
                nextPath,
                told,
                NOW);
    }
}
