package fi.polku.mentoring.sync;

import fi.polku.mentoring.goal.GoalChanged;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.Revoked;
import fi.polku.mentoring.sharing.Shared;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Writes down, in the transaction in which an owner shares a goal with the host, changes it or takes it back, what the host
 * is to be told.
 */
@ApplicationScoped
class GoalsForHost {
    @Inject
    DecidedStore decided;

    @Inject
    Event<Written> written;

    @Inject
    Clock clock;

    void on(@Observes Shared shared) {
        if (isGoalWithHost(shared.subject(), shared.reader())) {
            if (!decided.putGoal(shared.actor().person(), shared.subject().id(), clock.instant())) {
                throw new Problem.Refused("sync.refused.host-takes-no-goals");
            }
            written.fire(new Written());
        }
    }

    void on(@Observes GoalChanged changed) {
        if (decided.putGoal(changed.actor().person(), changed.goal(), clock.instant())) {
            written.fire(new Written());
        }
    }

    void on(@Observes Revoked revoked) {
        if (isGoalWithHost(revoked.subject(), revoked.reader())) {
            decided.takeBack(
                    revoked.actor().person(),
                    HostMessage.Kind.GOAL,
                    revoked.subject().id(),
                    clock.instant());
            written.fire(new Written());
        }
    }

    private static boolean isGoalWithHost(Subject subject, Reader reader) {
        return subject.kind() == SharedKind.GOAL && reader instanceof Reader.Host;
    }
}
