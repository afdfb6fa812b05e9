package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who applied, as organisers and the matching group list them: nothing that they wrote.
 *
 * @param id the application
 * @param name of the applicant
 * @param organisation where they work; absent for a guest
 * @param role as what
 * @param state submitted, placed or withdrawn
 * @param submittedAt when it was sent, UTC
 * @param withdrawnAt when it was taken back, UTC
 * @param hours of working time a month
 * @param endorsed how the endorsement of them stands
 * @param line the place in the order
 */
public record Applicant(
        UUID id,
        String name,
        Optional<Localized> organisation,
        GroupRole role,
        ApplicationState state,
        Instant submittedAt,
        Optional<Instant> withdrawnAt,
        int hours,
        Endorsed endorsed,
        Line line) {

    /** In the words that list them: withdrawn, waiting or with a place. */
    public Stage stage() {
        if (state == ApplicationState.WITHDRAWN) {
            return Stage.WITHDRAWN;
        }
        if (state == ApplicationState.PLACED) {
            return Stage.PLACED;
        }
        return line.waiting().isPresent() ? Stage.WAITING : Stage.SENT;
    }
}
