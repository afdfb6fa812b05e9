package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.sharing.Subject;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** The doors by which notices are written; each says how many. */
@ApplicationScoped
class HappeningStore {
    private static final Map<String, String> DOORS = Map.ofEntries(
            Map.entry("application", "select polku.tell_of_application(:id, :at)"),
            Map.entry("endorsement", "select polku.tell_of_endorsement(:id, :at)"),
            Map.entry("review", "select polku.tell_of_review(:id, :at)"),
            Map.entry("proposal", "select polku.tell_of_proposal(:id, :at)"),
            Map.entry("goal-comment", "select polku.tell_of_goal_comment(:id, :at)"),
            Map.entry("deputy", "select polku.tell_of_deputy(:id, :at)"),
            Map.entry("task", "select polku.tell_of_task(:id, :at)"),
            Map.entry("seats", "select polku.tell_of_seats(:id, :at)"),
            Map.entry("evidence", "select polku.tell_of_evidence(:id, :at)"),
            Map.entry("meeting", "select polku.tell_of_meeting(:id, :at)"),
            Map.entry("declined", "select polku.tell_of_declined(:id, :at)"),
            Map.entry("coming-meetings", "select polku.tell_of_coming_meetings(:id, :at)"),
            Map.entry("invitation", "select polku.tell_of_invitation(:id, :at)"),
            Map.entry("network-message", "select polku.tell_of_network_message(:id, :at)"),
            Map.entry("mentor-request", "select polku.tell_of_mentor_request(:id, :at)"),
            Map.entry("released-requests", "select polku.tell_of_released_requests(:id, :at)"),
            Map.entry("group-begun", "select polku.tell_of_group_begun(:id, :at)"),
            Map.entry("agreement", "select polku.tell_of_agreement(:id, :at)"),
            Map.entry("group-changed", "select polku.tell_of_group_changed(:id, :at)"));

    @PersistenceContext
    EntityManager database;

    /** Something happened to a thing. */
    int of(String what, UUID id, Instant at) {
        String door = DOORS.get(what);
        if (door == null) {
            throw new IllegalArgumentException(what);
        }
        return told(database.createNativeQuery(door, Integer.class).setParameter("id", id), at);
    }

    int ofRound(UUID round, NoticeKind kind, Instant at) {
        return told(
                database.createNativeQuery("select polku.tell_of_round(:round, :kind, :at)", Integer.class)
                        .setParameter("round", round)
                        .setParameter("kind", kind.code()),
                at);
    }

    int ofEvent(UUID event, NoticeKind kind, Instant at) {
        return told(
                database.createNativeQuery("select polku.tell_of_event(:event, :kind, :at)", Integer.class)
                        .setParameter("event", event)
                        .setParameter("kind", kind.code()),
                at);
    }

    /** Groups of a round were confirmed: who is in one, or who is in none. */
    int ofMatching(UUID round, boolean placed, Instant at) {
        return told(
                database.createNativeQuery("select polku.tell_of_matching(:round, :placed, :at)", Integer.class)
                        .setParameter("round", round)
                        .setParameter("placed", placed),
                at);
    }

    int ofShare(Subject subject, Instant at) {
        return told(
                database.createNativeQuery("select polku.tell_of_share(:kind, :id, :at)", Integer.class)
                        .setParameter("kind", subject.kind().code())
                        .setParameter("id", subject.id()),
                at);
    }

    int ofOwnerAsked(UUID programme, UUID organisation, Instant at) {
        return told(
                database.createNativeQuery(
                                "select polku.tell_of_owner_asked(:programme, :organisation, :at)", Integer.class)
                        .setParameter("programme", programme)
                        .setParameter("organisation", organisation),
                at);
    }

    private static int told(Query door, Instant at) {
        return ((Number) door.setParameter("at", at).getSingleResult()).intValue();
    }
}
