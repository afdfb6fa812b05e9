package fi.polku.mentoring.programme;

import java.util.Locale;

/** What a form is commonly called; it follows from its places. */
public enum FormKind {
    /** One mentor and one mentee. */
    PAIR,
    /** Three peers. */
    TRIAD,
    /** Newcomers who mentor the experienced. */
    REVERSE,
    /** Several with mentors. */
    SMALL_GROUP,
    /** Sizes of one's own. */
    OWN;

    /**
     * The kind in message keys and the API.
     *
     * @return such as {@code small-group}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
