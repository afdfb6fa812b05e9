package fi.polku.mentoring.desk;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who applied, with whom a member of the matching group may have a conflict of interest.
 *
 * @param application theirs
 * @param name theirs
 * @param organisation absent for a guest
 * @param role as what
 * @param line the place in the order of sending; 0 for who withdrew
 * @param named whether the member has said so
 */
public record Namable(
        UUID application, String name, Optional<Localized> organisation, GroupRole role, long line, boolean named) {}
