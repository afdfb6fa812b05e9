package fi.polku.mentoring.application;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How the supervisor's endorsement of working time stands, as the applicant sees it. */
public enum Endorsed {
    /** The programme does not ask for it. */
    NOT_NEEDED,
    /** The programme asks for it, and no host knows who the supervisor is. */
    NOBODY_TO_ASK,
    /** The supervisor will be asked when it is sent. */
    TO_ASK,
    /** The supervisor has been asked. */
    ASKED,
    /** The supervisor has said yes. */
    ENDORSED,
    /** The supervisor has said no. */
    DECLINED;

    /**
     * The standing in the API and message keys.
     *
     * @return such as {@code to-ask}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The standing of a code, once a supervisor has been asked.
     *
     * @param code {@code asked}, {@code endorsed} or {@code declined}
     * @return absent for any other code
     */
    public static Optional<Endorsed> given(String code) {
        return Stream.of(ASKED, ENDORSED, DECLINED)
                .filter(standing -> standing.code().equals(code))
                .findFirst();
    }
}
