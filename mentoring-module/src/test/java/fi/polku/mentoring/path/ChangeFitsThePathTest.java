package fi.polku.mentoring.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ChangeFitsThePathTest {
    private static final UUID FIRST = new UUID(0, 1);
    private static final UUID SECOND = new UUID(0, 2);
    private static final UUID UNKNOWN = new UUID(0, 9);
    private static final Optional<LocalDate> MAY = Optional.of(LocalDate.of(2027, 5, 31));
    private static final Optional<LocalDate> JUNE = Optional.of(LocalDate.of(2027, 6, 30));

    private static final PathChange ADD = new PathChange.Add(
            new StepContent(new Localized("Ohjaa", "", ""), new Localized("", "", ""), StepKind.WORK_TASK, List.of()),
            MAY,
            Position.end());
    private static final PathChange DROP = new PathChange.Drop(FIRST);
    private static final PathChange LATER =
            new PathChange.Move(FIRST, Optional.empty(), Optional.of(new PathChange.NewDue(JUNE)));
    private static final PathChange LAST = new PathChange.Move(FIRST, Optional.of(Position.end()), Optional.empty());

    @Test
    void change_fits_a_path_that_is_as_it_was() {
        for (PathChange change : List.of(ADD, DROP, LATER, LAST)) {
            assertThat(refusal(change, StepStatus.PLANNED, StepStatus.PLANNED, MAY))
                    .as("%s", change)
                    .isEmpty();
        }
    }

    @Test
    void completed_step_stays_as_it_is() {
        for (PathChange change : List.of(DROP, LATER, LAST)) {
            assertThat(refusal(change, StepStatus.PLANNED, StepStatus.COMPLETED, MAY))
                    .contains("proposal.refused.step-completed");
        }
    }

    @Test
    void step_that_has_been_taken_up_since_is_not_dropped() {
        assertThat(refusal(DROP, StepStatus.PLANNED, StepStatus.IN_PROGRESS, MAY))
                .contains("proposal.refused.step-moved-on");
    }

    @Test
    void step_under_review_is_not_dropped_but_may_be_due_later() {
        assertThat(refusal(DROP, StepStatus.REVIEW_ASKED, StepStatus.REVIEW_ASKED, MAY))
                .contains("proposal.refused.step-in-review");
        assertThat(refusal(LATER, StepStatus.IN_PROGRESS, StepStatus.REVIEW_ASKED, MAY))
                .isEmpty();
    }

    @Test
    void due_date_that_changed_since_is_not_changed_again() {
        assertThat(refusal(LATER, StepStatus.PLANNED, StepStatus.PLANNED, JUNE))
                .contains("proposal.refused.due-changed");
        assertThat(refusal(LATER, StepStatus.PLANNED, StepStatus.PLANNED, Optional.empty()))
                .contains("proposal.refused.due-changed");
        assertThat(refusal(LAST, StepStatus.PLANNED, StepStatus.PLANNED, JUNE)).isEmpty();
    }

    @Test
    void step_that_is_gone_is_neither_dropped_nor_moved_nor_stood_after() {
        PathChange drop = new PathChange.Drop(UNKNOWN);
        PathChange after = new PathChange.Move(FIRST, Optional.of(Position.after(UNKNOWN)), Optional.empty());
        assertThat(refusal(drop, StepStatus.PLANNED, StepStatus.PLANNED, MAY)).contains("proposal.refused.step-gone");
        assertThat(refusal(after, StepStatus.PLANNED, StepStatus.PLANNED, MAY)).contains("proposal.refused.place-gone");
    }

    @Test
    void only_step_of_a_path_is_not_dropped() {
        var one = new ProposalPolicy.Situation(
                DROP, true, true, Map.of(FIRST, StepStatus.PLANNED), MAY, Optional.of(seen(StepStatus.PLANNED)));
        assertThat(ProposalPolicy.refusal(one)).contains("proposal.refused.last-step");
    }

    @Test
    void path_does_not_grow_without_end() {
        Map<UUID, StepStatus> many = new LinkedHashMap<>();
        for (int i = 0; i < ProposalPolicy.MOST_STEPS; i++) {
            many.put(new UUID(1, i), StepStatus.PLANNED);
        }
        var full = new ProposalPolicy.Situation(ADD, true, true, many, Optional.empty(), Optional.empty());
        assertThat(ProposalPolicy.refusal(full)).contains("proposal.refused.too-many-steps");
    }

    @Property
    void completed_path_and_a_former_supervisor_change_nothing(@ForAll boolean open, @ForAll boolean counts) {
        for (PathChange change : List.of(ADD, DROP, LATER, LAST)) {
            var situation = situation(change, open, counts, StepStatus.PLANNED, StepStatus.PLANNED, MAY);
            assertThat(ProposalPolicy.refusal(situation).isEmpty()).isEqualTo(open && counts);
        }
    }

    @Property
    void every_refusal_has_words_in_every_language(
            @ForAll StepStatus before, @ForAll StepStatus now, @ForAll boolean open, @ForAll boolean counts) {
        for (PathChange change : List.of(ADD, DROP, LATER, LAST)) {
            ProposalPolicy.refusal(situation(change, open, counts, before, now, JUNE))
                    .ifPresent(key -> assertThat(Texts.all()).allMatch(t -> t.has(key)));
        }
    }

    private static Optional<String> refusal(
            PathChange change, StepStatus before, StepStatus now, Optional<LocalDate> dueNow) {
        return ProposalPolicy.refusal(situation(change, true, true, before, now, dueNow));
    }

    private static ProposalPolicy.Situation situation(
            PathChange change,
            boolean open,
            boolean counts,
            StepStatus before,
            StepStatus now,
            Optional<LocalDate> dueNow) {
        Map<UUID, StepStatus> steps = new LinkedHashMap<>();
        steps.put(FIRST, now);
        steps.put(SECOND, StepStatus.PLANNED);
        return new ProposalPolicy.Situation(
                change, open, counts, steps, dueNow, change.step().map(s -> seen(before)));
    }

    private static ProposalView.Seen seen(StepStatus status) {
        return new ProposalView.Seen(new Localized("Tutustu", "", ""), status, MAY);
    }
}
