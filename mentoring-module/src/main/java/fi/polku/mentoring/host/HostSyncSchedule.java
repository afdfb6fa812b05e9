package fi.polku.mentoring.host;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.persistence.Ticks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * When hosts are read: first right after the start, then at the configured interval; while a host is away, after five
 * seconds and then ever more rarely, but never more rarely than the interval; and at once when an administrator asks.
 */
@ApplicationScoped
public class HostSyncSchedule {
    private static final Logger LOG = Logger.getLogger(HostSyncSchedule.class.getName());
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);

    @Inject
    Hosts hosts;

    @Inject
    HostSync sync;

    @Inject
    OneNode oneNode;

    @Inject
    Ticks ticks;

    private final Map<String, Turn> turns = new ConcurrentHashMap<>();
    /** Who was asked for out of turn, also while being read: what the running turn has passed already is read again. */
    private final Set<String> wanted = ConcurrentHashMap.newKeySet();

    /** When a host is next read, by {@link System#nanoTime}, and how often in a row it could not be. */
    private record Turn(long due, int failures) {
        boolean isDue() {
            return System.nanoTime() - due >= 0;
        }
    }

    /** Begins. Called once the server has tied the application's resources, which is later than CDI's own start. */
    public void start() {
        ticks.begin(LOOK_EVERY, LOOK_EVERY, LOG, "Which hosts are due could not be told", this::tick);
    }

    /**
     * Reads a host as soon as may be.
     *
     * @param host Polku's name of the host
     */
    public void soon(String host) {
        wanted.add(host);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) SyncAsked asked) {
        soon(asked.host());
    }

    private void tick() {
        for (Host host : hosts.connected()) {
            Turn turn = turns.get(host.id());
            boolean asked = wanted.remove(host.id());
            if (asked || turn == null || turn.isDue()) {
                turns.put(host.id(), next(host, asked, turn == null ? 0 : turn.failures()));
            }
        }
    }

    private Turn next(Host host, boolean asked, int failures) {
        Duration every = host.conventions().syncEvery();
        try {
            HostSync.Outcome[] outcome = new HostSync.Outcome[1];
            boolean mine = oneNode.alone("sync." + host.id(), () -> outcome[0] = sync.run(host));
            if (!mine && asked) {
                // the node that is at it may have looked for requests already
                return in(FIRST_RETRY, 0);
            }
            if (!mine || outcome[0].succeeded()) {
                return in(every, 0);
            }
            return in(wait(failures, outcome[0].retryAfter(), every), failures + 1);
        } catch (SQLException | RuntimeException | LinkageError e) {
            // whatever it is, the next turn must come: a schedule that throws is never called again
            LOG.log(Level.SEVERE, "The sync of host " + host.id() + " could not be run", e);
            return in(wait(failures, Optional.empty(), every), failures + 1);
        }
    }

    private static Duration wait(int failures, Optional<Duration> asked, Duration every) {
        Duration backOff = asked.orElseGet(() -> FIRST_RETRY.multipliedBy(1L << Math.min(failures, 10)));
        return backOff.compareTo(every) < 0 ? backOff : every;
    }

    /** A tenth more or less, so that nodes and installations do not all ask at once. */
    private static Turn in(Duration delay, int failures) {
        double spread = ThreadLocalRandom.current().nextDouble(0.9, 1.1);
        return new Turn(System.nanoTime() + (long) (delay.toNanos() * spread), failures);
    }
}
