package fi.polku.mentoring.material;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.Set;
import java.util.UUID;

/**
 * What material needs to know of its programme.
 *
 * @param id which
 * @param name what it is called
 * @param run whether the reader runs it
 * @param inRounds whether it has rounds
 * @param roles of its groups
 */
public record OfProgramme(UUID id, Localized name, boolean run, boolean inRounds, Set<GroupRole> roles) {
    public OfProgramme {
        roles = Set.copyOf(roles);
    }
}
