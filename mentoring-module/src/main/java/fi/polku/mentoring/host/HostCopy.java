package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.hibernate.Session;

/**
 * Keeps the local copy of a host. A run goes through the parts in order, page by page; a page, its counts and the cursor
 * of the next one are one transaction, so a run that is broken off goes on where it was.
 */
@UseCases
public class HostCopy {
    private static final ZoneId FINLAND = ZoneId.of("Europe/Helsinki");
    /** A host remembers a cursor for a day. */
    private static final Duration CURSOR_LASTS = Duration.ofHours(23);
    /** In this order what is referred to comes before what refers to it. */
    private static final List<CopyPart<?, ?>> PARTS = List.of(
            new ScalePart(),
            new FrameworkPart(),
            new CompetencePart(),
            new UnitPart(),
            new PersonPart(),
            new ProfilePart());

    @PersistenceContext
    EntityManager database;

    @Inject
    Clock clock;

    @Inject
    Event<PeopleRead> peopleRead;

    @Inject
    @ConfigProperty(name = "polku.host.sync.whole-every", defaultValue = "P1D")
    Duration wholeEvery;

    @Inject
    @ConfigProperty(name = "polku.host.sync.max-gone-percent", defaultValue = "50")
    int maxGonePercent;

    /** Work on the running transaction that may not go wrong. */
    private interface Work<T> {
        T on(Statements sql) throws SQLException;
    }

    /**
     * Begins a run, or takes up the one that was broken off.
     *
     * @param actor the sync worker
     * @param host Polku's name of the host
     * @param offers what the host offers at present, by the names of the capabilities
     * @return the run, at the page that comes next
     */
    Run begin(Actor actor, String host, List<String> offers) {
        return with(actor, sql -> {
            SyncStore store = new SyncStore(sql);
            Instant now = clock.instant();
            SyncStore.State state = store.hold(host, today());
            store.attempted(host, offers, now);
            Optional<SyncStore.Request> asked = store.asked(host);
            boolean wholeIsAsked = asked.filter(SyncStore.Request::whole).isPresent();
            if (state.canGoOn(now.minus(CURSOR_LASTS)) && (state.run().isWhole() || !wholeIsAsked)) {
                return state.run();
            }
            store.take(host);
            boolean wholeIsRecent = state.wholeAt()
                    .filter(at -> at.isAfter(now.minus(wholeEvery)))
                    .isPresent();
            boolean changesWillDo = wholeIsRecent && !wholeIsAsked && offers.contains(ChangeFeed.class.getSimpleName());
            store.begin(
                    host,
                    changesWillDo ? state.changesFrom() : Optional.empty(),
                    PARTS.get(0).feed(),
                    asked.isPresent(),
                    now);
            return store.hold(host, today()).run();
        });
    }

    /**
     * Whether an administrator has asked for a reading that has not begun.
     *
     * @param actor the sync worker
     * @param host Polku's name of the host
     * @return true until a run begins for it
     */
    boolean isAsked(Actor actor, String host) {
        return with(actor, sql -> new SyncStore(sql).asked(host).isPresent());
    }

    /**
     * Begins the run of a batch, or takes it up where it was broken off.
     *
     * @param actor the sync worker
     * @param host Polku's name of the host
     * @param offers what the host offers at present, by the names of the capabilities
     * @param batch what is to be read
     * @return the run, at the page that comes next
     * @throws HostFault.Misspoke when the batch does not follow on what the copy holds
     */
    Run begin(Actor actor, String host, List<String> offers, Batch batch) {
        return with(actor, sql -> {
            SyncStore store = new SyncStore(sql);
            Instant now = clock.instant();
            SyncStore.State state = store.hold(host, today());
            store.attempted(host, offers, now);
            requireNext(batch, state.asOf());
            if (batch.again()
                    && state.run().feed().isPresent()
                    && state.run().since().equals(batch.since())) {
                return state.run();
            }
            boolean asked = store.asked(host).isPresent();
            store.take(host);
            store.begin(host, batch.since(), PARTS.get(0).feed(), asked, now);
            return store.hold(host, today()).run();
        });
    }

    /** Whatever numbers a batch bears: what it lacks cannot be noticed later, and what it has may be older than the copy. */
    private static void requireNext(Batch batch, Optional<Instant> asOf) {
        if (batch.since().isPresent()
                && asOf.filter(at -> !at.isBefore(batch.since().get())).isEmpty()) {
            throw new HostFault.Misspoke(batch.name() + " tells what changed since "
                    + batch.since().get() + ", but the copy is "
                    + asOf.map(at -> "as of " + at).orElse("still empty") + ": send a full batch");
        }
        if (asOf.filter(batch.asOf()::isBefore).isPresent()) {
            throw new HostFault.Misspoke(
                    batch.name() + " is as of " + batch.asOf() + ", older than the copy, which is as of " + asOf.get());
        }
    }

    /**
     * Notes that the host has given nothing new.
     *
     * @param actor the sync worker
     * @param host Polku's name of the host
     * @param offers what the host offers at present, by the names of the capabilities
     */
    void idle(Actor actor, String host, List<String> offers) {
        with(actor, sql -> {
            SyncStore store = new SyncStore(sql);
            store.hold(host, today());
            store.attempted(host, offers, clock.instant());
            store.take(host);
            store.idle(host);
            return host;
        });
    }

    /**
     * What a run met.
     *
     * @param actor the sync worker
     * @param run at its end
     * @return by part and kind
     */
    List<FeedCount> counts(Actor actor, Run run) {
        return with(actor, sql -> new SyncStore(sql).counts(run));
    }

    /**
     * The part that a run is at.
     *
     * @param run not at its end
     * @return the part
     */
    static CopyPart<?, ?> part(Run run) {
        return PARTS.get(index(run));
    }

    /**
     * The parts of the copy.
     *
     * @return their names, in the order in which they are read
     */
    static List<String> feeds() {
        return PARTS.stream().map(CopyPart::feed).toList();
    }

    private static int index(Run run) {
        for (int i = 0; i < PARTS.size(); i++) {
            if (run.feed().equals(Optional.of(PARTS.get(i).feed()))) {
                return i;
            }
        }
        throw new IllegalStateException("no part " + run.feed() + " to copy");
    }

    /**
     * Writes a page and moves on.
     *
     * @param actor the sync worker
     * @param run at this page
     * @param part the part that the page is of
     * @param page what was read
     * @return the run, at the page that comes next, or at its end
     * @throws HostFault.Misspoke when so much would disappear that the host must be wrong
     */
    <R, K> Run apply(Actor actor, Run run, CopyPart<R, K> part, HostPage<R, K> page) {
        return with(actor, sql -> {
            SyncStore store = new SyncStore(sql);
            SyncStore.State state = store.hold(run.host(), run.today());
            if (!state.run().equals(run)) {
                throw new IllegalStateException("another node has taken over the sync of " + run.host());
            }
            if (state.clockWentBack(page.asOf())) {
                rewind(store, run, page.asOf());
            }
            CopyPart.Written written = part.write(sql, run, page);
            List<Reject> rejected = new ArrayList<>(page.rejected());
            rejected.addAll(written.rejected());
            int swept = 0;
            if (page.next().isEmpty()) {
                swept = end(sql, run, part, rejected);
                if (part instanceof PersonPart) {
                    peopleRead.fire(new PeopleRead(run.host()));
                }
            }
            store.count(
                    run,
                    part.feed(),
                    Map.of(
                            "read", (long) page.present().size(),
                            "written", (long) written.changed(),
                            "gone", (long) page.gone().size() + swept));
            store.reject(run, part.feed(), rejected);
            Run next = page.next().isPresent() ? run.at(run.feed(), page.next()) : run.at(after(run), Optional.empty());
            store.advance(next, page.asOf(), clock.instant());
            if (next.feed().isEmpty()) {
                store.succeed(next, clock.instant());
            }
            return next;
        });
    }

    /**
     * What changed is asked for, and what is older is told, by the host's clock: when that has gone back, neither holds for
     * what it had stamped with a time still to come.
     */
    private static void rewind(SyncStore store, Run run, Instant asOf) throws SQLException {
        if (!run.isWhole()) {
            throw new HostFault.Forgot(
                    FaultReason.CLOCK_WENT_BACK, "the host's clock shows " + asOf + ", and showed more");
        }
        store.rewind(run.host(), asOf);
    }

    private int end(Statements sql, Run run, CopyPart<?, ?> part, List<Reject> rejected) throws SQLException {
        int gone = 0;
        if (run.isWhole()) {
            CopyPart.Swept swept = part.sweep(sql, run);
            if (swept.gone() > 20 && swept.gone() * 100L > swept.before() * maxGonePercent) {
                throw new HostFault.Misspoke(
                        FaultReason.TOO_MUCH_GONE,
                        part.feed() + ": " + swept.gone() + " of " + swept.before()
                                + " would disappear; nothing is removed until polku.host.sync.max-gone-percent allows it");
            }
            gone = swept.gone();
        }
        rejected.addAll(part.settle(sql, run));
        return gone;
    }

    private static Optional<String> after(Run run) {
        int next = index(run) + 1;
        return next < PARTS.size() ? Optional.of(PARTS.get(next).feed()) : Optional.empty();
    }

    /**
     * Notes that the host could not be read.
     *
     * @param actor the sync worker
     * @param host Polku's name of the host
     * @param fault what happened, for the administrator and the age shown beside profiles
     * @param goOn whether the run may go on where it is; else the next one begins anew
     */
    void fail(Actor actor, String host, Fault fault, boolean goOn) {
        with(actor, sql -> {
            SyncStore store = new SyncStore(sql);
            store.hold(host, today());
            store.fail(host, fault, clock.instant());
            if (!goOn) {
                store.drop(host, clock.instant());
            }
            return host;
        });
    }

    /**
     * Notes that the host has forgotten what was asked for, so that the next run reads everything.
     *
     * @param actor the sync worker
     * @param host Polku's name of the host
     */
    void startOver(Actor actor, String host) {
        with(actor, sql -> {
            SyncStore store = new SyncStore(sql);
            store.hold(host, today());
            store.forget(host);
            return host;
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(FINLAND));
    }

    private <T> T with(Actor actor, Work<T> work) {
        actor.require(Role.SYNC);
        return database.unwrap(Session.class).doReturningWork(connection -> work.on(new Statements(connection)));
    }
}
