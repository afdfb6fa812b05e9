package fi.polku.mentoring.host;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What an administrator sees of the host that their organisation comes from, and asks of it: how the copy stands, how the
 * last readings went, what was left out. Counts are of the whole host; ids of records are those of the administrator's own
 * organisation, and of records that belong to none.
 */
@UseCases
public class SyncReports {
    @Inject
    SyncReportStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Event<SyncAsked> asked;

    @Inject
    Clock clock;

    /**
     * The hosts that the administrator's organisation comes from.
     *
     * @param actor an administrator
     * @return by name; empty when the organisation comes from none
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public List<HostState> hosts(Actor actor) {
        actor.require(Role.ADMIN);
        return store.hosts();
    }

    /**
     * One of them.
     *
     * @param actor an administrator
     * @param host Polku's name of the host
     * @return how it stands
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when the administrator's organisation does not come from it
     */
    public HostState host(Actor actor, String host) {
        return hosts(actor).stream()
                .filter(state -> state.id().equals(host))
                .findFirst()
                .orElseThrow(Problem.NotFound::new);
    }

    /**
     * The last runs, the newest first.
     *
     * @param actor an administrator
     * @param host Polku's name of the host
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page; at most 50 are kept
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public Slice<SyncRun> runs(Actor actor, String host, Cursor after, int size) {
        actor.require(Role.ADMIN);
        return Slice.of(
                store.runs(host, number(after), size + 1),
                size,
                run -> new Cursor(run.times().startedAt(), new UUID(0, run.number())).text());
    }

    /**
     * One of them.
     *
     * @param actor an administrator
     * @param host Polku's name of the host
     * @param number of the run
     * @return how it went
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when there is no such run, or none any more
     */
    public SyncRun run(Actor actor, String host, long number) {
        actor.require(Role.ADMIN);
        return store.runs(host, number + 1, 1).stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElseThrow(Problem.NotFound::new);
    }

    /**
     * What a run did to each part of the copy, in the order in which they are read.
     *
     * @param actor an administrator
     * @param host Polku's name of the host
     * @param number of the run
     * @return parts of which nothing came are left out
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public List<PartReport> parts(Actor actor, String host, long number) {
        actor.require(Role.ADMIN);
        return store.parts(host, number);
    }

    /**
     * What a run left out.
     *
     * @param actor an administrator
     * @param host Polku's name of the host
     * @param number of the run
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page; of one part and run at most 1,000 are kept, and counted are all
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public Slice<RejectLine> rejects(Actor actor, String host, long number, Cursor after, int size) {
        actor.require(Role.ADMIN);
        return Slice.of(
                store.rejects(host, number, number(after), size + 1),
                size,
                line -> new Cursor(clock.instant(), new UUID(0, line.id())).text());
    }

    /** Lists here are in the order of a number, which the cursor carries where others carry an id. */
    private static long number(Cursor after) {
        return after.equals(Cursor.start()) ? Long.MAX_VALUE : after.id().getLeastSignificantBits();
    }

    /**
     * Asks for a reading. It begins in a moment, or after the one that is under way; asking twice is the same as once.
     *
     * @param actor an administrator
     * @param host Polku's name of the host
     * @param everything rather than what changed
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when the administrator's organisation does not come from it
     * @throws Problem.Refused when the installation is no longer connected to it
     */
    public void ask(Actor actor, String host, boolean everything) {
        if (!host(actor, host).connected()) {
            throw new Problem.Refused("host.refused.not-connected");
        }
        store.ask(host, everything, clock.instant());
        UUID named = UUID.nameUUIDFromBytes(("host " + host).getBytes(StandardCharsets.UTF_8));
        String action = everything ? "host.read-everything" : "host.read-changes";
        audit.record(actor, action, new AuditedThing("host", named, Optional.empty()), "administrator");
        asked.fire(new SyncAsked(host));
    }
}
