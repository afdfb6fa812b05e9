package fi.polku.mentoring.shared;

import java.util.Optional;
import java.util.UUID;

/**
 * What one may go on to from a thing. A feature that has something says so here; the thing's page collects all of them
 * ({@code Instance<Onward>}) and so knows none of them. A feature spends at most one statement.
 */
public interface Onward {

    /** From what one goes on. */
    enum From {
        /** A completed step of one's own path. */
        COMPLETED_STEP,
        /** One's own development; the id is the person's. */
        DEVELOPMENT
    }

    /**
     * Where to go on to.
     *
     * @param actor whose the thing is
     * @param from what it is
     * @param id which one
     * @return absent when there is nothing
     */
    Optional<Way> from(Actor actor, From from, UUID id);

    /**
     * A way on. All but the address are messages.
     *
     * @param title what it is about
     * @param text what one can do there
     * @param label of the link
     * @param href where it leads
     */
    record Way(String title, String text, String label, String href) {}
}
