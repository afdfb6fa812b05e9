package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Actor;
import java.util.Optional;

/** Whoever sends to the host says here what became of it, so that the owner sees it where the thing is shared. */
public interface ToldHost {

    /**
     * The last that the host was told of a thing, or is to be. At most one statement.
     *
     * @param actor the owner
     * @param subject what
     * @return absent when it was never told anything of it
     */
    Optional<LastTold> last(Actor actor, Subject subject);
}
