package fi.polku.mentoring.participation;

import fi.polku.mentoring.mentorship.GroupEnded;
import fi.polku.mentoring.mentorship.MemberLeft;
import fi.polku.mentoring.persistence.Turns;
import fi.polku.mentoring.programme.RoundMoved;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.NextTurn;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.logging.Logger;

/**
 * When is looked whether the host was told otherwise than things stand: as soon as somebody has left a group, it has ended or its round has been moved here,
 * and every hour, as nothing happens when the last day of a round is over. One node does so at a time.
 */
@ApplicationScoped
public class FollowingSchedule {
    private static final Logger LOG = Logger.getLogger(FollowingSchedule.class.getName());
    private static final Actor WORKER = Actor.worker(Role.SYNC);
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration NOW_AND_THEN = Duration.ofHours(1);
    private static final int AT_ONCE = 100;

    @Inject
    Participations participations;

    @Inject
    Turns turns;

    /** Begins. Called once the server has tied the application's resources. */
    public void start() {
        turns.begin(
                FIRST,
                new Turns.Work("participation", NOW_AND_THEN, LOG, "Participations could not be followed"),
                this::follow);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) MemberLeft left) {
        turns.now();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) GroupEnded ended) {
        turns.now();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RoundMoved moved) {
        turns.now();
    }

    /** More than can be done at once are followed in the next turn. */
    private void follow(NextTurn next) {
        if (participations.follow(WORKER, AT_ONCE) == AT_ONCE) {
            next.notLaterThan(Duration.ZERO);
        }
    }
}
