package fi.polku.mentoring.reply;

import fi.polku.mentoring.calendar.Answered;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What has come of a mail. */
public enum Outcome {
    /** Somebody's answer, which stands there now. */
    ENTERED,
    /** No answer to an invitation, or one that cannot be read. */
    NO_ANSWER,
    /** Larger than an answer can be. */
    TOO_LARGE,
    /** Not sent by the one whose answer it says it is. */
    OTHER_SENDER,
    /** The mail server has not said that it comes from where it says. */
    UNPROVEN,
    /** To nothing that we have invited to, or by nobody who is invited. */
    UNKNOWN,
    /** To another time than it has now, or older than what the same person has said since. */
    OUT_OF_DATE,
    /** What it is about has begun, or is called off. */
    OVER;

    /**
     * The outcome in the database, in health and in message keys.
     *
     * @return such as {@code out-of-date}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Outcome> of(String code) {
        return Stream.of(values()).filter(o -> o.code().equals(code)).findFirst();
    }

    static Outcome of(Answered answered) {
        return switch (answered) {
            case ENTERED -> ENTERED;
            case NOT_INVITED -> UNKNOWN;
            case OUT_OF_DATE -> OUT_OF_DATE;
            case OVER -> OVER;
        };
    }
}
