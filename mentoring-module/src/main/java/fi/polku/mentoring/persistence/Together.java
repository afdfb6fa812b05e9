package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Actor;
import java.util.function.Supplier;

/** Several readings in one transaction, as where a page shows what several rooms know: all of one moment, and the actor is made known once. */
@UseCases
public class Together {

    /**
     * Reads.
     *
     * @param actor who reads
     * @param reading asks use cases on behalf of that actor
     * @param <T> what is read
     * @return what was read
     */
    public <T> T read(Actor actor, Supplier<T> reading) {
        actor.person();
        return reading.get();
    }
}
