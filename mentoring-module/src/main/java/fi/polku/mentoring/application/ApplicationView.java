package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.GroupRole;
import java.util.Optional;
import java.util.UUID;

/**
 * An application as its applicant or the matching group reads it.
 *
 * @param id the application
 * @param round to which round
 * @param owner whose it is
 * @param role as what
 * @param state where it is in its life
 * @param typed what was written
 * @param offer what could be chosen from
 * @param mine where it stands, for its applicant
 * @param comment what the supervisor said to its applicant
 * @param applicant who applied, for the matching group
 * @param version for If-Match
 */
public record ApplicationView(
        UUID id,
        UUID round,
        UUID owner,
        GroupRole role,
        ApplicationState state,
        Typed typed,
        Offer offer,
        Optional<MyApplication> mine,
        Optional<String> comment,
        Optional<Applicant> applicant,
        int version) {

    /** Whether its applicant reads it. */
    public boolean own() {
        return mine.isPresent();
    }
}
