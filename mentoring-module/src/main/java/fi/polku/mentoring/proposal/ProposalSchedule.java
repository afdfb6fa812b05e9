package fi.polku.mentoring.proposal;

import fi.polku.mentoring.persistence.Turns;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * When proposals are worked out: as soon as one has been asked here, and now and then for what a node that died has left behind. One node of an
 * installation does so at a time, and one proposal at a time, as each uses all its cores.
 */
@ApplicationScoped
public class ProposalSchedule {
    private static final Logger LOG = Logger.getLogger(ProposalSchedule.class.getName());
    private static final Duration FIRST = Duration.ofMillis(1_100);
    private static final Duration NOW_AND_THEN = Duration.ofSeconds(20);

    @Inject
    Working working;

    @Inject
    Turns turns;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        turns.begin(
                FIRST,
                new Turns.Work("proposals", NOW_AND_THEN, LOG, "Proposals could not be worked out"),
                next -> working.turn());
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) ProposalAsked asked) {
        turns.now();
    }
}
