package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who is or was in a group.
 *
 * @param person who
 * @param name their name
 * @param role as what
 * @param organisation absent for a guest
 * @param leftAt when they left; absent for who is in it
 * @param wouldEnd whether they think that the group has done its work
 */
public record Member(
        UUID person,
        String name,
        GroupRole role,
        Optional<Localized> organisation,
        Optional<Instant> leftAt,
        boolean wouldEnd) {

    /** Whether they are in it. */
    public boolean present() {
        return leftAt.isEmpty();
    }
}
