package fi.polku.mentoring.telling;

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
import java.util.Optional;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When people are told: as soon as something has happened here, when a mail is due, and now and then for reminders and for what a node that died has left
 * behind. One node does so at a time.
 */
@ApplicationScoped
public class PostSchedule {
    private static final Logger LOG = Logger.getLogger(PostSchedule.class.getName());
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(1);
    /** What happened here may be behind where the other node is by now. */
    private static final Duration WHILE_ANOTHER_SENDS = Duration.ofSeconds(2);

    private static final Duration AFTER_FAULT = Duration.ofSeconds(30);

    @Inject
    Post post;

    @Inject
    MailSettings settings;

    @Inject
    OneNode oneNode;

    @Inject
    Clock clock;

    @Resource(lookup = "java:comp/DefaultManagedScheduledExecutorService")
    ManagedScheduledExecutorService executor;

    private @Nullable ScheduledFuture<?> ticking;
    private @Nullable NextTurn turn;
    private @Nullable NextTurn reminding;

    /** Begins. Called once the server has tied the application's resources. */
    public synchronized void start() {
        turn = new NextTurn(clock);
        reminding = new NextTurn(clock);
        ticking = executor.scheduleWithFixedDelay(this::tick, 900, 500, TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    synchronized void stop() {
        if (ticking != null) {
            ticking.cancel(true);
        }
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Told told) {
        next().ifPresent(next -> next.notLaterThan(Duration.ZERO));
    }

    private synchronized Optional<NextTurn> next() {
        return Optional.ofNullable(turn);
    }

    private void tick() {
        NextTurn next = next().orElseThrow();
        if (!next.isDue()) {
            return;
        }
        next.after(NOW_AND_THEN);
        try {
            if (!oneNode.alone("notices", () -> work(next))) {
                next.notLaterThan(WHILE_ANOTHER_SENDS);
            }
        } catch (SQLException | RuntimeException | LinkageError e) {
            // whatever it is, the next turn must come: a schedule that throws is never called again
            LOG.log(Level.WARNING, "People could not be told", e);
            next.notLaterThan(AFTER_FAULT);
        }
    }

    private void work(NextTurn next) {
        NextTurn reminders = Objects.requireNonNull(reminding);
        if (reminders.isDue()) {
            reminders.after(settings.remindEvery());
            post.remind();
        }
        post.deliver().ifPresent(next::notLaterThan);
    }
}
