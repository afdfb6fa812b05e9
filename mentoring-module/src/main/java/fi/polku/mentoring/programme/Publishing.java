package fi.polku.mentoring.programme;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The life of a programme: published once nothing is missing that applicants would miss, archived when no round goes on, thrown away while it is a draft. */
@UseCases
public class Publishing {
    @Inject
    ProgrammeStore store;

    @Inject
    RoundStore rounds;

    @Inject
    ProgrammeReading reading;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<RoundAnnounced> announced;

    private ProgrammeView toRun(Actor actor, UUID id) {
        actor.person();
        return reading.getToRun(id);
    }

    /**
     * Publishes a draft, or an archived programme again: those whom it reaches see it, and its first round.
     *
     * @param actor who runs it
     * @param id the programme
     * @throws Problem.Invalid when something is missing that applicants would miss; the fields are steps of setting up
     * @throws Problem.Refused when it is published already
     */
    public void publish(Actor actor, UUID id) {
        ProgrammeView programme = toRun(actor, id);
        if (programme.status() == ProgrammeStatus.DRAFT) {
            List<FieldError> missing = Readiness.missing(programme, today()).stream()
                    .map(m -> FieldError.of(m.step().code(), m.key()))
                    .toList();
            if (!missing.isEmpty()) {
                throw new Problem.Invalid(missing);
            }
        }
        if (!store.status(id, ProgrammeStatus.PUBLISHED, clock.instant())) {
            throw new Problem.Refused("programme.refused.published");
        }
        if (programme.status() == ProgrammeStatus.DRAFT) {
            programme.newest().ifPresent(round -> {
                rounds.announce(round);
                announced.fire(new RoundAnnounced(id, round.id()));
            });
        }
        record(actor, "programme.publish", id);
    }

    /**
     * Archives a published programme: nobody but those who ran it sees it any more.
     *
     * @param actor who runs it
     * @param id the programme
     * @throws Problem.Refused when a round goes on, or it is not published
     */
    public void archive(Actor actor, UUID id) {
        ProgrammeView programme = toRun(actor, id);
        if (programme.status() != ProgrammeStatus.PUBLISHED) {
            throw new Problem.Refused("programme.refused.not-published");
        }
        if (programme.inUse(today())) {
            throw new Problem.Refused("programme.refused.round-goes-on");
        }
        store.status(id, ProgrammeStatus.ARCHIVED, clock.instant());
        record(actor, "programme.archive", id);
    }

    /**
     * Throws a draft away.
     *
     * @param actor human resources of the organisation that began it
     * @param id the programme
     * @throws Problem.NotAllowed when another organisation began it
     * @throws Problem.Refused when it is no draft any more
     */
    public void discard(Actor actor, UUID id) {
        actor.require(Role.HR);
        ProgrammeView programme = toRun(actor, id);
        if (!programme.lead().id().equals(actor.ownOrganisation())) {
            throw new Problem.NotAllowed("programme.lead-only");
        }
        if (!store.discard(id)) {
            throw new Problem.Refused("programme.refused.no-draft");
        }
        record(actor, "programme.discard", id);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, new AuditedThing("programme", id, Optional.empty()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
