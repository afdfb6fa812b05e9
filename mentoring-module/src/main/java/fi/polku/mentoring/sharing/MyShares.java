package fi.polku.mentoring.sharing;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All that somebody shares, in one place, to be looked through and taken back. Only ever one's own. */
@UseCases
public class MyShares {

    @Inject
    MyShareStore store;

    @Inject
    Sharing sharing;

    /**
     * What the actor shares, the newest first.
     *
     * @param actor the owner
     * @param filter which of it
     * @param after where the page begins
     * @param size how many, at least 1
     * @return a page
     */
    public Slice<MyShare> list(Actor actor, Filter filter, Cursor after, int size) {
        return Slice.of(
                store.list(actor.person(), filter, after, size + 1),
                size,
                share -> new Cursor(share.since(), share.id()).text());
    }

    /**
     * Who may read anything of the actor's now.
     *
     * @param actor the owner
     * @return readers of what is shared, and those who read by relation
     */
    public MyReaders readers(Actor actor) {
        return new MyReaders(store.readers(actor.person()), store.related());
    }

    /**
     * Ends one share at once.
     *
     * @param actor the owner
     * @param id the share
     * @return what was shared, and with whom
     * @throws Problem.NotFound when it is none of the actor's
     */
    public Ended revoke(Actor actor, UUID id) {
        Ended share = store.find(actor.person(), id).orElseThrow(Problem.NotFound::new);
        sharing.revoke(actor, share.subject(), share.reader());
        return share;
    }

    /**
     * Ends all shares with one reader at once.
     *
     * @param actor the owner
     * @param reader with whom nothing shall be shared any more
     * @return how many there were
     */
    public int revokeAll(Actor actor, Reader reader) {
        List<Subject> shared = store.sharedWith(actor.person(), reader);
        shared.forEach(subject -> sharing.revoke(actor, subject, reader));
        return shared.size();
    }

    /**
     * Which shares.
     *
     * @param kind of such things; absent for all
     * @param with with that reader; absent for all
     */
    public record Filter(Optional<SharedKind> kind, Optional<Reader> with) {}

    /**
     * A share that was.
     *
     * @param subject what was shared
     * @param reader with whom
     */
    public record Ended(Subject subject, Reader reader) {}
}
