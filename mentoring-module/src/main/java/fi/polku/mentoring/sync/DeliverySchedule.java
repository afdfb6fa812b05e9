package fi.polku.mentoring.sync;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.shared.NextTurn;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When the outbox is looked into and hosts are asked for their answers: as soon as something has been written into it here,
 * when what waits is due, and now and then for what a node that died has left behind. One node does so at a time.
 */
@ApplicationScoped
public class DeliverySchedule {
    private static final Logger LOG = Logger.getLogger(DeliverySchedule.class.getName());
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);
    /** What was written here may be behind where the other node is by now. */
    private static final Duration WHILE_ANOTHER_SENDS = Duration.ofSeconds(2);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    @Inject
    Delivery delivery;

    @Inject
    Asking asking;

    @Inject
    OneNode oneNode;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;
    private volatile @Nullable NextTurn turn;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        turn = new NextTurn(clock);
        ticking = executor.scheduleWithFixedDelay(this::tick, 700, 500, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void stop() {
        if (ticking != null) {
            ticking.cancel(true);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written written) {
        NextTurn next = turn;
        if (next != null) {
            next.notLaterThan(Duration.ZERO);
        }
    }

    private void tick() {
        NextTurn next = Objects.requireNonNull(turn);
        if (!next.isDue()) {
            return;
        }
        next.after(NOW_AND_THEN);
        try {
            if (!oneNode.alone("delivery", () -> deliver(next))) {
                next.notLaterThan(WHILE_ANOTHER_SENDS);
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            // whatever it is, the next turn must come: a schedule that throws is never called again
            LOG.log(Level.WARNING, "The outbox could not be emptied", e);
            next.notLaterThan(AFTER_FAULT);
        }
    }

    /** What is written while the last messages go out may ask for an earlier time. */
    private void deliver(NextTurn next) {
        delivery.deliver().ifPresent(next::notLaterThan);
        asking.ask().ifPresent(next::notLaterThan);
    }
}
