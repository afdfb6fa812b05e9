package fi.polku.mentoring.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is done again and again while the server runs, on a thread of its own. One that fails is told in the log, and the next one comes all the same. */
@Dependent
public class Ticks {
    /** The server's own scheduled executor has one thread for all: what waits for a slow mail server would keep the rest waiting. */
    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    ManagedThreadFactory threads;

    private @Nullable ScheduledExecutorService executor;
    private @Nullable Runnable guarded;

    /** What is done. */
    public interface Tick {
        /**
         * Does it.
         *
         * @throws SQLException when the database does not answer
         */
        void run() throws SQLException;
    }

    /**
     * Begins. Called once the server has tied the application's resources, which is later than CDI's own start.
     *
     * @param first until the first
     * @param every from the end of one to the next
     * @param log is told what failed
     * @param failed what is said there
     * @param tick what is done
     */
    public synchronized void begin(Duration first, Duration every, Logger log, String failed, Tick tick) {
        Runnable each = () -> run(log, failed, tick);
        ScheduledExecutorService own = Executors.newSingleThreadScheduledExecutor(threads);
        own.scheduleWithFixedDelay(each, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        guarded = each;
        executor = own;
    }

    /** One more, besides those that come by themselves, after the one that is under way. Nothing before they have begun. */
    public synchronized void now() {
        if (executor != null && guarded != null) {
            executor.execute(guarded);
        }
    }

    @PreDestroy
    synchronized void end() {
        if (executor != null) {
            executor.shutdownNow();
        }
    }

    private static void run(Logger log, String failed, Tick tick) {
        try {
            tick.run();
        } catch (SQLException | RuntimeException | Error e) {
            // whatever it is, memory that was short among it, the next must come: a schedule that throws is never
            // called again
            log.log(Level.WARNING, failed, e);
        }
    }
}
