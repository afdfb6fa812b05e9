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
    /** In a mentorship group with the owner now. */
    MEMBER,
    /** Was in that group with the owner, and has left. */
    FORMER_MEMBER,
    /** The owner's mentor in that group. */
    MENTOR,
    /** In the matching group of the round to which the owner has applied, and has told their conflicts. */
    MATCHING,
    /** Coordinates the programme of that round. */
    COORDINATOR,
    /** Trains in that round. */
    TRAINER,
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

    /** Who read what is shared with the owner's group, or have read it. */
    static final Set<Who> OF_THE_GROUP = EnumSet.of(MEMBER, FORMER_MEMBER, MENTOR);

    /** Who stand in a relation of a programme to the owner. */
    static final Set<Who> OF_THE_ROUND = EnumSet.of(MEMBER, FORMER_MEMBER, MENTOR, MATCHING, COORDINATOR, TRAINER);

    /** Those, the owner, and a colleague who has no part in the programme: who are asked where the owner's own round is meant. */
    static final Set<Who> AROUND_THE_ROUND =
            EnumSet.of(OWNER, TEAMMATE, MEMBER, FORMER_MEMBER, MENTOR, MATCHING, COORDINATOR, TRAINER);

    /** All of the owner's agency. */
    static final Set<Who> SAME_AGENCY = EnumSet.of(
            OWNER,
            TEAMMATE,
            NAMED,
            FORMER,
            SUPERVISOR,
            DEPUTY,
            FORMER_SUPERVISOR,
            MEMBER,
            FORMER_MEMBER,
            MENTOR,
            MATCHING,
            COORDINATOR,
            TRAINER,
            HR,
            ADMIN);
}
