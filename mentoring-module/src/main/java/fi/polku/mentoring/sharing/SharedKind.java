package fi.polku.mentoring.sharing;

/** What can be shared one by one. */
public enum SharedKind {
    /** A mentoring goal. */
    GOAL("goal"),
    /** An entry of the learning log. */
    LOG_ENTRY("log-entry");

    private final String code;

    SharedKind(String code) {
        this.code = code;
    }

    /**
     * The kind in the database, in audit records and in message keys.
     *
     * @return such as {@code log-entry}
     */
    public String code() {
        return code;
    }
}
