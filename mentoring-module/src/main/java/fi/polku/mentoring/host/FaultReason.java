package fi.polku.mentoring.host;

import java.util.Arrays;

/** Why a host could not be read or told something, in a word that pages translate. */
public enum FaultReason {
    /** Away, and nobody knows why. */
    AWAY,
    /** Nothing listens there, or the way is closed. */
    NO_ANSWER,
    /** It took longer than it may. */
    TOO_SLOW,
    /** The answer ended before its end. */
    BROKEN_OFF,
    /** It said that it has an error of its own. */
    SERVER_ERROR,
    /** It said that it has too much to do. */
    BUSY,
    /** It failed so often that it is not asked for a moment. */
    LEFT_ALONE,
    /** It does not let Polku in. */
    NOT_LET_IN,
    /** Its answer was none that the contract knows, such as a redirect. */
    UNEXPECTED_ANSWER,
    /** What it sent is of another kind, such as a page for people. */
    WRONG_TYPE,
    /** What it sent is no well-formed document. */
    UNREADABLE,
    /** What it sent is a document, but not as agreed. */
    NOT_BY_CONTRACT,
    /** What it sent has a document type, by which a reader can be attacked. */
    DOCUMENT_TYPE,
    /** What it sent is longer than it may be. */
    TOO_LONG,
    /** So much is missing from what it sent that it must be wrong. */
    TOO_MUCH_GONE,
    /** Its clock shows an earlier time than before. */
    CLOCK_WENT_BACK,
    /** It has forgotten what was asked for. */
    FORGOTTEN,
    /** It does not take what was sent. */
    REFUSED,
    /** An error of Polku's own. */
    OWN_ERROR;

    /**
     * The reason as it is kept and as the API says it.
     *
     * @return lower case with hyphens
     */
    public String code() {
        return Codes.of(this);
    }

    static FaultReason of(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElse(AWAY);
    }
}
