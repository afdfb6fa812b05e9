package fi.polku.mentoring.matching;

/** As what somebody applies, and with it who may help whom. */
public enum Role {
    /** Helps mentees. */
    MENTOR(true, false),
    /** Is helped by mentors. */
    MENTEE(false, true),
    /** Helps peers and is helped by them. */
    PEER(true, true),
    /** The experienced one who learns in reverse mentoring. */
    SENIOR(false, true),
    /** The new one who teaches in reverse mentoring. */
    NEWCOMER(true, false);

    private final boolean guides;
    private final boolean learns;

    Role(boolean guides, boolean learns) {
        this.guides = guides;
        this.learns = learns;
    }

    /** Whether what the person can is of use to others of the group. */
    public boolean guides() {
        return guides;
    }

    /** Whether what the person wants to learn counts. */
    public boolean learns() {
        return learns;
    }
}
