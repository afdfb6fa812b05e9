package fi.polku.mentoring.gathering;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How it stands with somebody's coming to an event. */
public enum SeatState {
    /** They come. */
    SIGNED_UP,
    /** They come as soon as a seat is free. */
    WAITING,
    /** They had signed up, and do not come. */
    OFF;

    /**
     * The word for it in the database, the API and message keys.
     *
     * @return such as {@code signed-up}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What a word means.
     *
     * @param code such as {@code signed-up}
     * @return absent for an unknown word
     */
    public static Optional<SeatState> of(String code) {
        return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
}
