package fi.polku.mentoring.sync;

import fi.polku.mentoring.persistence.Turns;
import fi.polku.mentoring.shared.NextTurn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * When the outbox is looked into and hosts are asked for their answers: as soon as something has been written into it here,
 * when what waits is due, and now and then for what a node that died has left behind. One node does so at a time.
 */
@ApplicationScoped
public class DeliverySchedule {
    private static final Logger LOG = Logger.getLogger(DeliverySchedule.class.getName());
    private static final Duration FIRST = Duration.ofMillis(700);
    private static final Duration NOW_AND_THEN = Duration.ofMinutes(5);

    @Inject
    Delivery delivery;

    @Inject
    Asking asking;

    @Inject
    Turns turns;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        turns.begin(
                FIRST, new Turns.Work("delivery", NOW_AND_THEN, LOG, "The outbox could not be emptied"), this::deliver);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) Written written) {
        turns.now();
    }

    /** What is written while the last messages go out may ask for an earlier time. */
    private void deliver(NextTurn next) {
        delivery.deliver().ifPresent(next::notLaterThan);
        asking.ask().ifPresent(next::notLaterThan);
    }
}
