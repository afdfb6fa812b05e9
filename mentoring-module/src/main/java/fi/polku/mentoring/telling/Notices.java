package fi.polku.mentoring.telling;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** What a person has been told. */
@UseCases
public class Notices {
    @Inject
    NoticeStore store;

    @Inject
    Clock clock;

    /**
     * All of it.
     *
     * @param actor a person
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page, the last first
     */
    public Slice<ToldNotice> list(Actor actor, Cursor after, int size) {
        actor.person();
        return Slice.of(store.list(after, size + 1), size, notice -> new Cursor(notice.at(), notice.id()).text());
    }

    /**
     * Opens one: it is read from then on.
     *
     * @param actor who was told
     * @param id which
     * @return the page where the rest is read
     * @throws Problem.NotFound when the actor was not told so
     */
    public String open(Actor actor, UUID id) {
        actor.person();
        return store.open(id, clock.instant()).orElseThrow(Problem.NotFound::new);
    }

    /**
     * All are read.
     *
     * @param actor a person
     * @return how many were new
     */
    public int readAll(Actor actor) {
        actor.person();
        return store.readAll(clock.instant());
    }
}
