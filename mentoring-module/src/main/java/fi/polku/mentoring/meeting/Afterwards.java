package fi.polku.mentoring.meeting;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.meeting.MeetingStore.Kept;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What is written down after a meeting: who came, what was agreed, who does what, and when the next one is; in one piece, so that nothing typed is lost beside another. */
@UseCases
public class Afterwards {
    @Inject
    MeetingStore store;

    @Inject
    ActionStore actions;

    @Inject
    Meetings meetings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Writes it down, or writes it anew.
     *
     * @param actor who is in the group
     * @param id which meeting
     * @param version the version it was written on; absent when any will do
     * @param written all of it
     * @return the meeting that was arranged with it
     * @throws Problem.NotFound when there is none for the actor
     * @throws Problem.Refused when it is yet to come, or was called off
     * @throws Problem.Stale when it was changed since that version
     * @throws Problem.Invalid when somebody is named who was not invited, or the next one cannot be then
     */
    public Optional<UUID> write(Actor actor, UUID id, Optional<Integer> version, MeetingRecord written) {
        Kept kept = meetings.open(actor, id, version);
        Meeting meeting = kept.meeting();
        MeetingState state = meeting.state(clock.instant());
        if (state == MeetingState.COMING || state == MeetingState.CANCELLED) {
            throw new Problem.Refused("meeting.refused." + state.code());
        }
        check(meeting, written);
        store.record(meeting, written.came(), written.agreed(), clock.instant());
        actions.write(meeting, written.actions());
        audit.record(actor, "meeting.record", Meetings.thing(id));
        return written.next().map(next -> arrange(actor, meeting.group(), next));
    }

    private void check(Meeting meeting, MeetingRecord written) {
        Set<UUID> invited =
                store.people(meeting).stream().map(Participant::person).collect(Collectors.toSet());
        if (!invited.containsAll(written.came())) {
            throw new Problem.Invalid("came", "meeting.came.unknown");
        }
        for (int i = 0; i < written.actions().size(); i++) {
            if (written.actions()
                    .get(i)
                    .doer()
                    .filter(d -> !invited.contains(d))
                    .isPresent()) {
                throw new Problem.Invalid("actions[" + i + "].doer", "meeting.came.unknown");
            }
        }
    }

    /** What is wrong with the next one is said of its fields. */
    private UUID arrange(Actor actor, UUID group, ArrangeMeeting next) {
        try {
            return meetings.arrange(actor, group, next, Optional.empty());
        } catch (Problem.Invalid invalid) {
            throw new Problem.Invalid(invalid.errors().stream()
                    .map(e -> new FieldError("next." + e.field(), e.key(), e.arguments()))
                    .toList());
        }
    }

    /**
     * Ticks an action, or takes the tick back.
     *
     * @param actor who is in the group
     * @param id of which meeting
     * @param action which
     * @param done whether it is done
     * @throws Problem.NotFound when there is none for the actor
     */
    public void tick(Actor actor, UUID id, UUID action, boolean done) {
        meetings.open(actor, id, Optional.empty());
        if (!actions.tick(id, action, done ? Optional.of(clock.instant()) : Optional.empty())) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "meeting.action", Meetings.thing(id));
    }
}
