package fi.polku.mentoring.owndata;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.persistence.Ticks;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * When retention is carried out: once a day, and when an administrator asks. One node at a time does it, in batches of a few
 * people; a batch and its line in the report are one transaction, so a node that dies leaves a run that the next goes on with.
 */
@ApplicationScoped
public class RetentionSchedule {
    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class.getName());
    private static final Actor WORKER = Actor.worker(Role.RETENTION);
    private static final int PEOPLE = 50;
    private static final Duration FIRST = Duration.ofSeconds(5);

    @Inject
    RetentionWork work;

    @Inject
    OneNode oneNode;

    @Inject
    Clock clock;

    /** How often is looked whether a run is to be gone on with, or a new day has come. */
    @Inject
    @ConfigProperty(name = "polku.retention.every", defaultValue = "PT1M")
    Duration every;

    @Inject
    Ticks ticks;

    private volatile LocalDate lookedOn = LocalDate.MIN;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        ticks.begin(FIRST, every, LOG, "Retention could not be carried out", this::tick);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RetentionAsked asked) {
        ticks.now();
    }

    private void tick() throws SQLException {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Texts.ZONE);
        Optional<LocalDate> newOn = today.equals(lookedOn) ? Optional.empty() : Optional.of(today);
        if (oneNode.alone("retention", () -> lookAtAll(today, newOn))) {
            lookedOn = today;
        }
    }

    private void lookAtAll(LocalDate today, Optional<LocalDate> newOn) {
        for (RetentionStore.Organisation organisation : work.organisations(WORKER, newOn.isEmpty())) {
            Optional<RetentionRun> run = work.open(WORKER, organisation, newOn);
            // After a run that another day left open, today's own.
            while (run.isPresent()
                    && carryOut(run.get(), organisation, today)
                    && !run.get().day().equals(today)) {
                run = work.open(WORKER, organisation, Optional.of(today));
            }
        }
    }

    /** One organisation's trouble does not hold up the others; its run is gone on with at the next turn. */
    private boolean carryOut(RetentionRun run, RetentionStore.Organisation organisation, LocalDate today) {
        try {
            if (run.day().isAfter(today)) {
                // the clock was ahead and has been put right: until that day comes, this run would stand in the way of
                // each day's own
                work.giveUp(WORKER, run);
                return true;
            }
            for (Kept kind : Rules.DESTROYED) {
                int people;
                do {
                    people = work.step(WORKER, run, organisation, kind, PEOPLE);
                } while (people == PEOPLE);
            }
            work.end(WORKER, run, organisation);
            return true;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A run of retention stands still and will be gone on with", e);
            work.standsStill(WORKER, run, "the database refused, as the log tells");
            return false;
        }
    }
}
