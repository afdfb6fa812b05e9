package fi.polku.mentoring.application;

import fi.polku.mentoring.application.ApplicationStore.Kept;
import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.SharedKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Sending an application within the window, taking it back until groups are told, and taking it up again. */
@UseCases
public class Sending {
    private static final String KIND = SharedKind.APPLICATION.code();
    private static final String CLOSED = "application.refused.closed";

    @Inject
    ApplicationStore store;

    @Inject
    MyApplicationStore own;

    @Inject
    EndorsementStore endorsements;

    @Inject
    Rounds rounds;

    @Inject
    Programmes programmes;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<ApplicationSent> sent;

    @Inject
    Event<ApplicationWithdrawn> withdrawn;

    /**
     * Sends an application: it gets its place in the order, and the supervisor is asked where the programme wants it.
     *
     * @param actor its applicant
     * @param id the application
     * @param version the version that is sent; absent when any will do
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Invalid when something required is missing
     * @throws Problem.Refused when it was sent already, the window is over, or the role is not for the actor any more
     * @throws Problem.Stale when it was changed since that version
     */
    public void send(Actor actor, UUID id, Optional<Integer> version) {
        Kept before = store.draft(actor, id, version);
        store.stepIntoLine(before.round(), before.role());
        // it may have been sent while this waited, as by a double click
        Kept kept = store.draft(actor, id, version);
        MyApplication mine =
                own.find(id, actor.person()).orElseThrow(Problem.NotFound::new).mine();
        if (mine.resting() || !mine.days().open(clock.instant())) {
            throw new Problem.Refused(CLOSED);
        }
        stillFor(actor, kept);
        Answers answers = Answers.of(
                kept.typed(), new Offer(store.themes(kept.round()), mine.of().languages()));
        if (!store.send(kept, answers, clock.instant())) {
            throw new Problem.Refused(CLOSED);
        }
        if (mine.endorsed() != Endorsed.NOT_NEEDED) {
            endorsements.ask(id, actor.person(), answers.hours(), clock.instant());
        }
        record(actor, "application.send", id);
        sent.fire(new ApplicationSent(id, kept.round(), actor.person()));
    }

    /** A programme that is not announced to its applicant any more takes none. */
    private void stillFor(Actor actor, Kept kept) {
        Rounds.InProgramme found;
        try {
            found = rounds.read(actor, kept.round());
        } catch (Problem.NotFound gone) {
            throw new Problem.Refused(CLOSED);
        }
        programmes.refusal(actor, found.programme(), kept.role()).ifPresent(why -> {
            throw new Problem.Refused(why);
        });
    }

    /**
     * Takes an application back after it was sent. The next in the order moves up; the matching group is told.
     *
     * @param actor its applicant
     * @param id the application
     * @param version the version that is withdrawn; absent when any will do
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it is not sent, or groups have been told
     * @throws Problem.Stale when it was changed since that version
     */
    public void withdraw(Actor actor, UUID id, Optional<Integer> version) {
        Kept kept = store.own(actor, id, version);
        if (!kept.state().mayBecome(ApplicationState.WITHDRAWN)) {
            throw new Problem.Refused("application.refused.not-sent");
        }
        MyApplication mine =
                own.find(id, actor.person()).orElseThrow(Problem.NotFound::new).mine();
        if (mine.days().told(today())) {
            throw new Problem.Refused("application.refused.told");
        }
        store.withdraw(kept, clock.instant());
        endorsements.askNoLonger(id);
        record(actor, "application.withdraw", id);
        withdrawn.fire(new ApplicationWithdrawn(actor, id, kept.round(), actor.person()));
    }

    /**
     * Goes on with what was withdrawn, as a draft with all that was written.
     *
     * @param actor its applicant
     * @param id the application
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when it was not withdrawn, or the window is over
     */
    public void writeAgain(Actor actor, UUID id) {
        Kept kept = store.own(actor, id, Optional.empty());
        if (!kept.state().mayBecome(ApplicationState.DRAFT)) {
            throw new Problem.Refused("application.refused.not-withdrawn");
        }
        if (!store.writeAgain(kept, clock.instant())) {
            throw new Problem.Refused(CLOSED);
        }
        record(actor, "application.write-again", kept.id());
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, AuditedThing.of(KIND, id, actor.person()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
