package fi.polku.mentoring.shared;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * How a feature says what waits of it, where the page Today has found it with what waits of other features, in one statement ({@code polku.waits_for_me}). A feature
 * whose things are found by its own means is a {@link Waiting}.
 */
public interface WaitingTold {
    /**
     * As what the feature stands in the statement.
     *
     * @return a word
     */
    String room();

    /**
     * Says it.
     *
     * @param found what waits
     * @param today the day it is in Finland
     * @return as it is shown
     */
    Waiting.Thing thing(Found found, LocalDate today);

    /**
     * A thing as it was found.
     *
     * @param what which of the feature's
     * @param id of what it is about
     * @param name what that is called
     * @param who the other person by name, empty when there is none
     * @param day the day it is due, or since when it has been waiting; absent when neither is known
     */
    record Found(String what, UUID id, Localized name, String who, Optional<LocalDate> day) {}
}
