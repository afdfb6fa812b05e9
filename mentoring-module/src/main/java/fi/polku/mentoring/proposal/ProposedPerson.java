package fi.polku.mentoring.proposal;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody in a proposal, or whom a lock is about, as the reader may know them.
 *
 * @param application absent for whom the reader does not weigh, and who has left; then there is no name and no number either
 * @param name theirs
 * @param number in the order of sending, in place of a name where names are hidden
 * @param organisation absent for a guest
 * @param role as what
 */
public record ProposedPerson(
        Optional<UUID> application, String name, int number, Optional<Localized> organisation, GroupRole role) {}
