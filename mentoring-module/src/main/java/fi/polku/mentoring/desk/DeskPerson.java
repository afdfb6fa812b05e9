package fi.polku.mentoring.desk;

import fi.polku.mentoring.application.Endorsed;
import fi.polku.mentoring.application.Meets;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who applied, as the desk has them: nothing that they wrote.
 *
 * @param application absent for whom the reader does not weigh; then there is no name and no number either
 * @param name the applicant's
 * @param number in the order of sending, in place of a name where names are hidden
 * @param organisation absent for a guest
 * @param organisationName the same in words
 * @param role as what
 * @param languages in which they can meet
 * @param meets in a place or remotely
 * @param endorsed absent where no answer was given
 */
public record DeskPerson(
        Optional<UUID> application,
        String name,
        int number,
        Optional<UUID> organisation,
        Optional<Localized> organisationName,
        GroupRole role,
        List<String> languages,
        Optional<Meets> meets,
        Optional<Endorsed> endorsed) {
    public DeskPerson {
        languages = List.copyOf(languages);
    }
}
