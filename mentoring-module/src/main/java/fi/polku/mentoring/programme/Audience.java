package fi.polku.mentoring.programme;

import java.util.Locale;

/** To whom a timeline tells what to do now. */
public enum Audience {
    /** Who takes part, or may. */
    PARTICIPANT,
    /** Human resources and coordinators. */
    ORGANISER;

    /** The audience in message keys. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
