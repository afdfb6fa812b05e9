package fi.polku.mentoring.gathering;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.calendar.Answered;
import fi.polku.mentoring.calendar.CalendarAnswers;
import fi.polku.mentoring.calendar.Reply;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What somebody who has a seat at an event replies from their calendar. Who declines gives it up, as by signing off, and is told so. */
@UseCases
public class SeatAnswers implements CalendarAnswers {
    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<SeatsChanged> changed;

    @Override
    public Optional<Answered> enter(Actor worker, UUID event, Reply reply) {
        worker.require(Role.REPLIES);
        return Row.all(database.createNativeQuery(
                                "select outcome, person from polku.answer_event(:event, :address, :sequence, :answer, :stamp, :now)",
                                Tuple.class)
                        .setParameter("event", event)
                        .setParameter("address", reply.attendee())
                        .setParameter("sequence", reply.sequence())
                        .setParameter("answer", reply.answer().name().toLowerCase(Locale.ROOT))
                        .setParameter("stamp", reply.stamp())
                        .setParameter("now", clock.instant()))
                .stream()
                .findFirst()
                .map(row -> entered(worker, event, row));
    }

    private Answered entered(Actor worker, UUID event, Row row) {
        Answered outcome = Answered.of(row.text("outcome").orElseThrow());
        if (outcome == Answered.ENTERED) {
            audit.record(worker, "event.answer", AuditedThing.of("event", event, EventRows.id(row, "person")), "reply");
            changed.fire(new SeatsChanged(worker, event));
        }
        return outcome;
    }
}
