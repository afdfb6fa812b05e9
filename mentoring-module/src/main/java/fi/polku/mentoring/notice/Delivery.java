package fi.polku.mentoring.notice;

/** How notices of a kind come by mail. */
public enum Delivery {
    /** Each by itself, outside the quiet hours. */
    AT_ONCE,
    /** With others, once a day. */
    DAILY,
    /** They are in Polku, and not in the mail. */
    NOT_AT_ALL
}
