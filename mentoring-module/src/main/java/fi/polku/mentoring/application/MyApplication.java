package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One's own application and where it stands, without what was written.
 *
 * @param id the application
 * @param round to which round
 * @param of to which programme
 * @param role as what
 * @param state where it is in its life
 * @param days that matter
 * @param line the place in the order
 * @param endorsed how the supervisor's endorsement stands
 * @param history when what happened to it
 * @param grouped whether groups of the round have been confirmed: who waits still is in none of them
 * @param resting whether another one of the same person counts, who had two ids
 * @param version for If-Match
 */
public record MyApplication(
        UUID id,
        UUID round,
        OfProgramme of,
        GroupRole role,
        ApplicationState state,
        ApplyingDays days,
        Line line,
        Endorsed endorsed,
        History history,
        boolean grouped,
        boolean resting,
        int version) {

    /**
     * The programme, as far as an application tells of it.
     *
     * @param id which
     * @param name what it is called
     * @param languages of its groups
     * @param hoursAMonth of working time that it reckons with, rounded up
     */
    public record OfProgramme(UUID id, Localized name, List<String> languages, int hoursAMonth) {
        public OfProgramme {
            languages = List.copyOf(languages);
        }
    }

    /**
     * When what happened, UTC.
     *
     * @param changedAt last of all
     * @param submittedAt when it was sent
     * @param withdrawnAt when it was taken back
     * @param decidedAt when the supervisor answered
     */
    public record History(
            Instant changedAt,
            Optional<Instant> submittedAt,
            Optional<Instant> withdrawnAt,
            Optional<Instant> decidedAt) {}

    /**
     * Where it stands.
     *
     * @param now UTC
     * @return the stage
     */
    public Stage stage(Instant now) {
        return switch (state) {
            case DRAFT -> days.open(now) ? Stage.DRAFT : Stage.TOO_LATE;
            case SUBMITTED -> submitted();
            case PLACED -> Stage.PLACED;
            case WITHDRAWN -> Stage.WITHDRAWN;
        };
    }

    private Stage submitted() {
        if (grouped) {
            return Stage.UNMATCHED;
        }
        return line.waiting().isPresent() ? Stage.WAITING : Stage.SENT;
    }
}
