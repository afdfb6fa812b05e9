package fi.polku.mentoring.meeting;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.calendar.Answered;
import fi.polku.mentoring.calendar.CalendarAnswers;
import fi.polku.mentoring.calendar.Reply;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
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

/** Whether somebody comes to a meeting: said in Polku, or by a reply from their calendar. What was said last counts. */
@UseCases
public class MeetingAnswers implements CalendarAnswers {
    private static final String ACTION = "meeting.answer";

    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    Event<MeetingAnswered> answered;

    /**
     * Answers to a meeting that is to come.
     *
     * @param actor who is invited
     * @param meeting which
     * @param answer accepted, tentative or declined
     * @throws Problem.NotFound when the actor is not invited to it
     * @throws Problem.Refused when it has begun, was held or called off
     */
    public void answer(Actor actor, UUID meeting, Answer answer) {
        UUID who = actor.person();
        Object outcome = database.createNativeQuery(
                        "select polku.answer_my_meeting(:meeting, :answer, :now)", String.class)
                .setParameter("meeting", meeting)
                .setParameter("answer", code(answer))
                .setParameter("now", clock.instant())
                .getSingleResult();
        if (outcome == null) {
            throw new Problem.NotFound();
        }
        if (Answered.of(String.valueOf(outcome)) != Answered.ENTERED) {
            throw new Problem.Refused("meeting.refused.over");
        }
        audit.record(actor, ACTION, AuditedThing.of(Meetings.KIND, meeting, who));
        answered.fire(new MeetingAnswered(actor, meeting));
    }

    @Override
    public Optional<Answered> enter(Actor worker, UUID event, Reply reply) {
        worker.require(Role.REPLIES);
        return Row.all(database.createNativeQuery(
                                "select outcome, person from polku.answer_meeting(:meeting, :address, :sequence, :answer, :stamp, :now)",
                                Tuple.class)
                        .setParameter("meeting", event)
                        .setParameter("address", reply.attendee())
                        .setParameter("sequence", reply.sequence())
                        .setParameter("answer", code(reply.answer()))
                        .setParameter("stamp", reply.stamp())
                        .setParameter("now", clock.instant()))
                .stream()
                .findFirst()
                .map(row -> entered(worker, event, row));
    }

    private Answered entered(Actor worker, UUID meeting, Row row) {
        Answered outcome = Answered.of(row.text("outcome").orElseThrow());
        if (outcome == Answered.ENTERED) {
            audit.record(
                    worker, ACTION, AuditedThing.of(Meetings.KIND, meeting, MeetingRows.id(row, "person")), "reply");
            answered.fire(new MeetingAnswered(worker, meeting));
        }
        return outcome;
    }

    private static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }
}
