package fi.polku.mentoring.shared;

import java.util.Locale;

/** What an actor may be beyond a person. Relations (supervisor, mentor, …) are not roles; they are looked up. */
public enum Role {
    /** Human resources of the actor's organisation. */
    HR,
    /** Administrator of the installation; reads no content. */
    ADMIN,
    /** The worker that keeps the local copy of the host; never a person. */
    SYNC,
    /** The worker that wraps data keys anew; never a person. Reads no content. */
    KEYS,
    /** The worker that carries out retention; never a person. */
    RETENTION,
    /** The worker that seals and checks the audit, and reads nothing else; never a person. */
    SEAL,
    /** The worker that gathers what people did into figures; never a person. */
    FIGURES,
    /** The worker that tells people what has happened, in Polku and by mail; never a person. Reads no content. */
    NOTICES,
    /** The worker that reads the mailbox to which calendars reply; never a person. Reads no content. */
    REPLIES,
    /** The worker that works out proposals at the matching group’s desk; never a person. Reads no content. */
    PROPOSALS,
    /** The worker that empties the pools of surveys that are over; never a person. Opens answers, which are nobody's. */
    SURVEYS;

    /**
     * The role's name in the database's policies.
     *
     * @return lower case, such as {@code hr}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
