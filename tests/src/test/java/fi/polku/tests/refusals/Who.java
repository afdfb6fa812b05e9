package fi.polku.tests.refusals;

import java.util.EnumSet;
import java.util.Set;

/** Everybody who may stand in some relation to the owner of a thing. */
enum Who {
    /** Nobody signed in. */
    ANONYMOUS,
    /** Whose the thing is. */
    OWNER,
    /** A colleague of the same team with whom nothing was shared. */
    TEAMMATE,
    /** A colleague to whom what can be shared was shared by name. */
    NAMED,
    /** The same, from whom it was taken back. */
    FORMER,
    /** The owner's supervisor. */
    SUPERVISOR,
    /** Who stands in for that supervisor today. */
    DEPUTY,
    /** Who was the owner's supervisor, and is of others in the same agency. */
    FORMER_SUPERVISOR,
    /** A supervisor of others in another agency. */
    OTHER_SUPERVISOR,
    /** An expert of another agency. */
    STRANGER,
    /** Human resources of the owner's agency. */
    HR,
    /** Human resources of another agency. */
    OTHER_HR,
    /** An administrator. */
    ADMIN,
    /** A guest of the owner's agency, whom no host knows. */
    GUEST,
    /** Signs in well, but the competence system has not told of this person. */
    UNKNOWN;

    /** All who are signed in as somebody the product knows. */
    static final Set<Who> KNOWN = EnumSet.complementOf(EnumSet.of(ANONYMOUS, UNKNOWN));

    /** Who read, or have read, what is shared with the supervisor. */
    static final Set<Who> SUPERVISORS = EnumSet.of(SUPERVISOR, DEPUTY, FORMER_SUPERVISOR);

    /** All of the owner's agency. */
    static final Set<Who> SAME_AGENCY =
            EnumSet.of(OWNER, TEAMMATE, NAMED, FORMER, SUPERVISOR, DEPUTY, FORMER_SUPERVISOR, HR, ADMIN);
}
