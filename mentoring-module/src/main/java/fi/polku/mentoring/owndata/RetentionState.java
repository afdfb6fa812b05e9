package fi.polku.mentoring.owndata;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How retention stands in an organisation, in figures.
 *
 * @param rules in force
 * @param holds on people's data
 * @param runs the last ones, the newest first
 */
public record RetentionState(List<Rule> rules, Held holds, List<RetentionRun> runs) {

    /**
     * Holds in figures.
     *
     * @param people how many are held
     * @param late how many holds should have been reviewed by now
     * @param nextReview when the next is to be reviewed; absent where there is none
     */
    public record Held(long people, long late, Optional<LocalDate> nextReview) {}

    /**
     * The run that is under way.
     *
     * @return absent when there is none
     */
    public Optional<RetentionRun> open() {
        return runs.stream().filter(run -> run.times().endedAt().isEmpty()).findFirst();
    }
}
