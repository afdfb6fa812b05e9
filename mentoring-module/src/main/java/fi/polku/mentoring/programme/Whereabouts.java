package fi.polku.mentoring.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where a round is on a day.
 *
 * @param state as a whole
 * @param now the phases that go on, in their order; none between phases
 * @param next the phase that begins next; absent when none does
 * @param todo a message: what to do now. {0} is the last day for it, or the first day of what comes next; empty when there is no such day
 * @param day that day
 */
public record Whereabouts(
        RoundState state, List<Phase> now, Optional<Phase> next, String todo, Optional<LocalDate> day) {

    public Whereabouts {
        now = List.copyOf(now);
    }
}
