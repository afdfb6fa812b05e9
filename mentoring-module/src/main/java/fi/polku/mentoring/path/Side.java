package fi.polku.mentoring.path;

/** The two who have to do with a path: the person whose it is, and whoever is that person's supervisor now. */
public enum Side {
    /** Whose path it is. */
    PERSON("person"),
    /** The current supervisor. */
    SUPERVISOR("supervisor");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    /**
     * The side in the API and in message keys.
     *
     * @return {@code person} or {@code supervisor}
     */
    public String code() {
        return code;
    }

    /**
     * The other one.
     *
     * @return never this
     */
    public Side other() {
        return this == PERSON ? SUPERVISOR : PERSON;
    }
}
