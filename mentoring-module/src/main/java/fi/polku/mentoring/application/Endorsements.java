package fi.polku.mentoring.application;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.SharedKind;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** A supervisor, or who stands in, endorses the working time of who applies: sees who, what programme and how many hours, and nothing else. */
@UseCases
public class Endorsements {
    @Inject
    EndorsementStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<EndorsementDecided> decided;

    /**
     * What waits for the actor's answer.
     *
     * @param actor a supervisor or deputy; for others nothing waits
     * @return the longest waiting first, at most 100
     */
    public List<AskedEndorsement> waiting(Actor actor) {
        actor.person();
        return store.waiting();
    }

    /**
     * Reads what is asked.
     *
     * @param actor the applicant's supervisor or deputy
     * @param application which
     * @return as long as it is sent
     * @throws Problem.NotFound when the actor is asked no such thing
     */
    public AskedEndorsement read(Actor actor, UUID application) {
        actor.person();
        return store.find(application).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Answers, or answers anew.
     *
     * @param actor the applicant's supervisor or deputy
     * @param application which
     * @param version the version that is answered; absent when any will do
     * @param answer yes or no
     * @return as it is now
     * @throws Problem.NotFound when the actor is asked no such thing
     * @throws Problem.Stale when it was answered, or asked anew, since that version
     */
    public AskedEndorsement answer(Actor actor, UUID application, Optional<Integer> version, Endorse answer) {
        AskedEndorsement asked = read(actor, application);
        if ((version.isPresent() && version.get() != asked.version())
                || !store.answer(asked, answer, actor.person(), clock.instant())) {
            throw new Problem.Stale();
        }
        String action =
                answer.decision() == AskedEndorsement.Decision.ENDORSED ? "application.endorse" : "application.decline";
        audit.record(
                actor,
                action,
                AuditedThing.of(SharedKind.APPLICATION.code(), application, asked.person()),
                "supervisor");
        decided.fire(new EndorsementDecided(application, asked.person(), answer.decision()));
        return read(actor, application);
    }
}
