package fi.polku.mentoring.telling;

import fi.polku.mentoring.application.ApplicationSent;
import fi.polku.mentoring.application.ApplicationWithdrawn;
import fi.polku.mentoring.application.EndorsementDecided;
import fi.polku.mentoring.bank.RequestChanged;
import fi.polku.mentoring.bank.RequestsReleased;
import fi.polku.mentoring.deputy.DeputyNamed;
import fi.polku.mentoring.desk.GroupsConfirmed;
import fi.polku.mentoring.desk.LeftUnmatched;
import fi.polku.mentoring.gathering.EventArranged;
import fi.polku.mentoring.gathering.EventCancelled;
import fi.polku.mentoring.gathering.EventMoved;
import fi.polku.mentoring.gathering.SeatsChanged;
import fi.polku.mentoring.goal.GoalCommented;
import fi.polku.mentoring.mentorship.AgreementWritten;
import fi.polku.mentoring.mentorship.EndProposed;
import fi.polku.mentoring.mentorship.GroupBegun;
import fi.polku.mentoring.mentorship.GroupEnded;
import fi.polku.mentoring.mentorship.InvitationAnswered;
import fi.polku.mentoring.mentorship.InvitationSent;
import fi.polku.mentoring.mentorship.MemberLeft;
import fi.polku.mentoring.network.NetworkMessageSent;
import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.path.ChangeAgreed;
import fi.polku.mentoring.path.ChangeDeclined;
import fi.polku.mentoring.path.ChangeProposed;
import fi.polku.mentoring.path.ReviewAsked;
import fi.polku.mentoring.path.StepCompleted;
import fi.polku.mentoring.path.StepReturned;
import fi.polku.mentoring.programme.OwnerAsked;
import fi.polku.mentoring.programme.RoundAnnounced;
import fi.polku.mentoring.programme.RoundMoved;
import fi.polku.mentoring.programme.TaskGiven;
import fi.polku.mentoring.sharing.Shared;
import fi.polku.mentoring.sync.EvidenceAnswered;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Writes notices of what happens in other rooms, in the transaction of each. Who is told what is decided by doors in the database, from what stands there: an
 * event says no more than where to look. A room of which people are to be told fires an event, and gets a line here.
 */
@ApplicationScoped
class Happenings {
    @Inject
    HappeningStore store;

    @Inject
    Event<Told> told;

    @Inject
    Clock clock;

    void on(@Observes RoundAnnounced announced) {
        tell(store.ofRound(announced.round(), NoticeKind.ROUND_ANNOUNCED, clock.instant()));
    }

    void on(@Observes RoundMoved moved) {
        tell(store.ofRound(moved.round(), NoticeKind.ROUND_MOVED, clock.instant()));
    }

    void on(@Observes ApplicationSent sent) {
        tell(store.of("application", sent.application(), clock.instant()));
    }

    void on(@Observes ApplicationWithdrawn withdrawn) {
        tell(store.of("application", withdrawn.application(), clock.instant()));
    }

    void on(@Observes EndorsementDecided decided) {
        tell(store.of("endorsement", decided.application(), clock.instant()));
    }

    void on(@Observes GroupsConfirmed confirmed) {
        tell(store.ofMatching(confirmed.round(), true, clock.instant()));
    }

    void on(@Observes LeftUnmatched left) {
        tell(store.ofMatching(left.round(), false, clock.instant()));
    }

    void on(@Observes ReviewAsked asked) {
        tell(store.of("review", asked.step(), clock.instant()));
    }

    void on(@Observes StepCompleted completed) {
        tell(store.of("review", completed.step(), clock.instant()));
    }

    void on(@Observes StepReturned returned) {
        tell(store.of("review", returned.step(), clock.instant()));
    }

    void on(@Observes ChangeProposed proposed) {
        tell(store.of("proposal", proposed.proposal(), clock.instant()));
    }

    void on(@Observes ChangeAgreed agreed) {
        tell(store.of("proposal", agreed.proposal(), clock.instant()));
    }

    void on(@Observes ChangeDeclined declined) {
        tell(store.of("proposal", declined.proposal(), clock.instant()));
    }

    void on(@Observes Shared shared) {
        tell(store.ofShare(shared.subject(), clock.instant()));
    }

    void on(@Observes GoalCommented commented) {
        tell(store.of("goal-comment", commented.comment(), clock.instant()));
    }

    void on(@Observes DeputyNamed named) {
        tell(store.of("deputy", named.deputy(), clock.instant()));
    }

    void on(@Observes TaskGiven given) {
        tell(store.of("task", given.task(), clock.instant()));
    }

    void on(@Observes OwnerAsked asked) {
        tell(store.ofOwnerAsked(asked.programme(), asked.organisation(), clock.instant()));
    }

    void on(@Observes InvitationSent sent) {
        tell(store.of("invitation", sent.invitation(), clock.instant()));
    }

    void on(@Observes InvitationAnswered answered) {
        tell(store.of("invitation", answered.invitation(), clock.instant()));
    }

    void on(@Observes GroupBegun begun) {
        tell(store.of("group-begun", begun.group(), clock.instant()));
    }

    void on(@Observes AgreementWritten written) {
        tell(store.of("agreement", written.agreement(), clock.instant()));
    }

    void on(@Observes MemberLeft left) {
        tell(store.of("group-changed", left.group(), clock.instant()));
    }

    void on(@Observes EndProposed proposed) {
        tell(store.of("group-changed", proposed.group(), clock.instant()));
    }

    void on(@Observes GroupEnded ended) {
        tell(store.of("group-changed", ended.group(), clock.instant()));
    }

    void on(@Observes NetworkMessageSent sent) {
        tell(store.of("network-message", sent.message(), clock.instant()));
    }

    void on(@Observes RequestChanged changed) {
        tell(store.of("mentor-request", changed.request(), clock.instant()));
    }

    void on(@Observes RequestsReleased released) {
        tell(store.of("released-requests", released.with(), clock.instant()));
    }

    void on(@Observes EvidenceAnswered answered) {
        tell(store.of("evidence", answered.evidence(), clock.instant()));
    }

    void on(@Observes EventArranged arranged) {
        tell(store.ofEvent(arranged.event(), NoticeKind.EVENT_ANNOUNCED, clock.instant()));
    }

    void on(@Observes EventMoved moved) {
        tell(store.ofEvent(moved.event(), NoticeKind.EVENT_MOVED, clock.instant()));
    }

    void on(@Observes EventCancelled cancelled) {
        tell(store.ofEvent(cancelled.event(), NoticeKind.EVENT_CANCELLED, clock.instant()));
    }

    void on(@Observes SeatsChanged changed) {
        tell(store.of("seats", changed.event(), clock.instant()));
    }

    /** Somebody has something to do: those who send are woken once this is committed. */
    private void tell(int notices) {
        if (notices > 0) {
            told.fire(new Told());
        }
    }
}
