package fi.polku.mentoring.sharing;

import java.util.Locale;

/** Why somebody may read a thing. */
public enum Right {
    /** It is the reader's own. */
    OWN,
    /** It was shared with the reader by name. */
    NAMED,
    /** It was shared with the owner's supervisor, who is the reader now. */
    SUPERVISOR,
    /** It was shared with the owner's supervisor, for whom the reader stands in now. */
    DEPUTY,
    /** It was shared with a group in which the owner and the reader are now. */
    GROUP,
    /** The reader belongs to the matching group that composes the round it was sent to. */
    MATCHING;

    /**
     * The right in audit records and message keys.
     *
     * @return lower case
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
