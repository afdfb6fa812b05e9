package fi.polku.mentoring.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.Dependent;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What is done again and again while the server runs. One that fails is told in the log, and the next one comes all the same. */
@Dependent
public class Ticks {
    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;
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
        guarded = each;
        ticking = executor.scheduleWithFixedDelay(each, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** One more, beside those that come by themselves. Nothing before they have begun. */
    public synchronized void now() {
        if (guarded != null) {
            executor.submit(guarded);
        }
    }

    @PreDestroy
    synchronized void end() {
        if (ticking != null) {
            ticking.cancel(true);
        }
    }

    private static void run(Logger log, String failed, Tick tick) {
        try {
            tick.run();
        } catch (SQLException | RuntimeException | LinkageError e) {
            // whatever it is, the next must come: a schedule that throws is never called again
            log.log(Level.WARNING, failed, e);
        }
    }
}
