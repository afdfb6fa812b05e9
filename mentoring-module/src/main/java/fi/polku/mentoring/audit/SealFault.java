package fi.polku.mentoring.audit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why sealing does not go on, or not whole. */
public enum SealFault {
    /** The head file cannot be read or written; sealing goes on without. */
    HEAD_UNWRITABLE,
    /** The head file knows more than the database, or other seals: nothing is sealed on top of that. */
    HEAD_AHEAD,
    /** The database was restored into another cluster while Polku ran. */
    NUMBERS_WENT_BACK,
    /** Anything else; the log tells. */
    FAILED;

    /**
     * Its name in the database and in texts.
     *
     * @return such as {@code head-ahead}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<SealFault> of(String code) {
        return Arrays.stream(values())
                .filter(fault -> fault.code().equals(code))
                .findFirst();
    }
}
