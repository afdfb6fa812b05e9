package fi.polku.mentoring.gathering;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** For whom an event is. */
public enum EventAudience {
    /** Those who are in a group of the round. */
    PARTICIPANTS,
    /** Those who run the programme. */
    ORGANISERS,
    /** Those who train in the round. */
    TRAINERS,
    /** The matching group of the round. */
    MATCHING,
    /** All who have applied to the round. */
    APPLICANTS;

    /**
     * The word for it in the database, the API and message keys.
     *
     * @return such as {@code participants}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a word means.
     *
     * @param code such as {@code participants}
     * @return absent for an unknown word
     */
    public static Optional<EventAudience> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
