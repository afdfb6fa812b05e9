package fi.polku.mentoring.guest;

/** How it stands with a guest. */
public enum GuestState {
    /** Invited; the link can be used. */
    INVITED("invited"),
    /** Invited; the link was not used in time. */
    LINK_OVER("link-over"),
    /** Signs in as a guest. */
    ACTIVE("active"),
    /** Withdrawn, ended, or the last day is over. */
    ENDED("ended"),
    /** Has become a person of the host. */
    JOINED("joined");

    private final String code;

    GuestState(String code) {
        this.code = code;
    }

    /**
     * The state in the API and in message keys.
     *
     * @return such as {@code link-over}
     */
    public String code() {
        return code;
    }
}
