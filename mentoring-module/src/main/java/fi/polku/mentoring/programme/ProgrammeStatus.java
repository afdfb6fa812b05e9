package fi.polku.mentoring.programme;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The life of a programme: drafted, published, archived; an archived one may be published again. */
public enum ProgrammeStatus {
    /** Seen by those who run it. */
    DRAFT,
    /** Seen by those whom it reaches. */
    PUBLISHED,
    /** Over; seen by those who ran it. */
    ARCHIVED;

    /**
     * The status in the database, the API and message keys.
     *
     * @return such as {@code published}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The status of a code.
     *
     * @param code such as {@code published}
     * @return absent for an unknown code
     */
    public static Optional<ProgrammeStatus> of(String code) {
        return Stream.of(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
