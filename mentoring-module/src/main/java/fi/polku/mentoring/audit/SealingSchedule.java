package fi.polku.mentoring.audit;

import fi.polku.mentoring.persistence.OneNode;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/** When the audit is sealed: steadily, by one node at a time. */
@ApplicationScoped
public class SealingSchedule {
    private static final Logger LOG = Logger.getLogger(SealingSchedule.class.getName());
    private static final long SOON = 1_000;

    @Inject
    Sealing sealing;

    @Inject
    SealSettings settings;

    @Inject
    OneNode oneNode;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;

    /**
     * Begins. Called once the server has tied the application's resources.
     *
     * @throws IllegalStateException when no key is set
     */
    public void start() {
        sealing.ready();
        long every = settings.sealEvery().toMillis();
        ticking = executor.scheduleWithFixedDelay(this::tick, Math.min(SOON, every), every, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(true);
        }
    }

    private void tick() {
        try {
            oneNode.alone("audit", sealing::turn);
        } catch (SQLException | RuntimeException | LinkageError e) {
            // whatever it is, the next turn must come: a schedule that throws is never called again
            LOG.log(Level.WARNING, "The audit could not be sealed", e);
        }
    }
}
