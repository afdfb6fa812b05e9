package fi.polku.tests.data;

/** Who may be on the other side of somebody's rows. */
enum Who {
    /** Whose rows they are: an expert. */
    OWNER,
    /** A colleague with whom one goal and one entry are shared by name. */
    READER,
    /** Whom the expert reports to; one goal and one entry are shared with them as such. */
    SUPERVISOR,
    /** Who stands in for that supervisor today. */
    DEPUTY,
    /** Another report of the same supervisor, with whom nothing is shared. */
    COLLEAGUE,
    /** The supervisor of others in the same organisation. */
    OTHER_SUPERVISOR,
    /** Human resources of the same organisation. */
    HR,
    /** Administrator. */
    ADMIN,
    /** Somebody of another organisation. */
    STRANGER,
    /** Human resources of that other organisation. */
    OTHER_HR,
    /** The worker that keeps the local copy. */
    SYNC,
    /** The worker that gathers figures. */
    FIGURES,
    /** The worker that wraps keys anew. */
    KEYS,
    /** The worker that carries out retention. */
    RETENTION,
    /** The worker that tells people. */
    NOTICES,
    /** No actor was set. */
    NOBODY
}
