package fi.polku.mentoring.desk;

import fi.polku.mentoring.programme.GroupRole;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom one looks for among those who are in no group yet.
 *
 * @param role as what; absent for all
 * @param name a part of the name; empty for all
 * @param theme that they chose; absent for all
 * @param language in which they can meet; empty for all
 * @param organisation where they work; absent for all
 */
public record DeskFilter(
        Optional<GroupRole> role, String name, Optional<UUID> theme, String language, Optional<UUID> organisation) {
    /** Everybody. */
    public static final DeskFilter ALL = new DeskFilter(Optional.empty(), "", Optional.empty(), "", Optional.empty());
}
