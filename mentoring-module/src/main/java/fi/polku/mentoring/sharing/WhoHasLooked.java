package fi.polku.mentoring.sharing;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.util.UUID;

/** What others did with what is somebody's own, by the audit records, which nobody can alter. Only ever one's own. */
@UseCases
public class WhoHasLooked {

    @Inject
    LookStore store;

    /**
     * What others, human resources, administrators and Polku itself did with what is the actor's, the newest first.
     *
     * @param actor the owner
     * @param filter which of it
     * @param after where the page begins
     * @param size how many, at least 1
     * @return a page
     */
    public Slice<Look> list(Actor actor, Filter filter, Cursor after, int size) {
        return Slice.of(
                store.list(actor.person(), filter, after, size + 1),
                size,
                look -> new Cursor(look.at(), new UUID(0, look.number())).text());
    }

    /** Which of it. */
    public enum Filter {
        /** Everything. */
        ALL,
        /** What was read. */
        READS
    }
}
