package fi.polku.mentoring.programme;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may be in a role, as far as the host can tell. What it cannot tell, people say in their applications. */
public enum Condition {
    /** Everyone whom the programme reaches. */
    ANYONE,
    /** To whom somebody reports. */
    SUPERVISORS,
    /** To whom nobody reports. */
    EXPERTS,
    /** Who began in the organisation lately. */
    NEWCOMERS;

    /** How long somebody is new, in months. */
    public static final int NEW_FOR_MONTHS = 24;

    /**
     * The condition in the database, the API and message keys.
     *
     * @return such as {@code supervisors}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The condition of a code.
     *
     * @param code such as {@code supervisors}
     * @return absent for an unknown code
     */
    public static Optional<Condition> of(String code) {
        return Stream.of(values()).filter(c -> c.code().equals(code)).findFirst();
    }

    /** A day on which employment began is often not told: who may be new is not refused for that. */
    boolean holdsFor(Candidate who, LocalDate day) {
        return switch (this) {
            case ANYONE -> true;
            case SUPERVISORS -> who.supervises();
            case EXPERTS -> !who.supervises();
            case NEWCOMERS ->
                who.employedFrom()
                        .map(from -> !from.plusMonths(NEW_FOR_MONTHS).isBefore(day))
                        .orElse(true);
        };
    }
}
