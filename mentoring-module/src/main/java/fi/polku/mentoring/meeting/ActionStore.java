package fi.polku.mentoring.meeting;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Joint actions in the database, each sealed with the group's key. */
@ApplicationScoped
class ActionStore {
    private static final String WORDS = "meeting_action.words";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID group, UUID action) {
        return new Place(group, WORDS, action);
    }

    List<JointAction> of(Meeting meeting) {
        return actions("where a.meeting = :of order by a.place, a.id", meeting.id());
    }

    /** Those of a group that nobody has done yet. */
    List<JointAction> open(UUID group) {
        return actions(
                "where a.mentorship_group = :of and a.done_at is null order by a.due nulls last, a.id limit 100",
                group);
    }

    private List<JointAction> actions(String which, UUID of) {
        return Row.all(database.createNativeQuery(
                                "select a.id, a.meeting, a.mentorship_group, a.words, a.doer, a.due, a.done_at from polku.meeting_action a "
                                        + which,
                                Tuple.class)
                        .setParameter("of", of))
                .stream()
                .map(this::action)
                .toList();
    }

    private JointAction action(Row row) {
        UUID id = MeetingRows.id(row, "id");
        return new JointAction(
                id,
                MeetingRows.id(row, "meeting"),
                vault.open(place(MeetingRows.id(row, "mentorship_group"), id), row.bytes("words"))
                        .orElse(""),
                Optional.ofNullable(row.id("doer")),
                row.day("due"),
                row.moment("done_at").isPresent());
    }

    /** Writes the actions of a meeting as they are to be; those that are not among them are gone. */
    void write(Meeting meeting, List<MeetingRecord.ToDo> actions) {
        List<UUID> known = of(meeting.id());
        database.createNativeQuery(
                        "delete from polku.meeting_action where meeting = :meeting and not (id = any (cast(string_to_array(:kept, ' ') as uuid[])))")
                .setParameter("meeting", meeting.id())
                .setParameter(
                        "kept",
                        actions.stream()
                                .flatMap(a -> a.id().stream())
                                .map(UUID::toString)
                                .collect(Collectors.joining(" ")))
                .executeUpdate();
        for (int place = 0; place < actions.size(); place++) {
            MeetingRecord.ToDo action = actions.get(place);
            Optional<UUID> before = action.id().filter(known::contains);
            write(meeting, before, action, place);
        }
    }

    private List<UUID> of(UUID meeting) {
        return Row.all(database.createNativeQuery(
                                "select id from polku.meeting_action where meeting = :meeting", Tuple.class)
                        .setParameter("meeting", meeting))
                .stream()
                .map(row -> MeetingRows.id(row, "id"))
                .toList();
    }

    private void write(Meeting meeting, Optional<UUID> before, MeetingRecord.ToDo action, int place) {
        UUID id = before.orElseGet(UUID::randomUUID);
        Query query = before.isPresent()
                ? database.createNativeQuery(
                        "update polku.meeting_action set place = :place, words = :words, doer = cast(:doer as uuid), due = cast(:due as date)"
                                + " where id = :id and meeting = :meeting")
                : database.createNativeQuery(
                                "insert into polku.meeting_action (id, meeting, mentorship_group, place, words, doer, due)"
                                        + " values (:id, :meeting, :group, :place, :words, cast(:doer as uuid), cast(:due as date))")
                        .setParameter("group", meeting.group());
        query.setParameter("id", id)
                .setParameter("meeting", meeting.id())
                .setParameter("place", place)
                .setParameter("words", vault.seal(place(meeting.group(), id), action.words()))
                .setParameter("doer", action.doer().map(UUID::toString).orElse(null))
                .setParameter("due", action.due().map(LocalDate::toString).orElse(null))
                .executeUpdate();
    }

    boolean tick(UUID meeting, UUID action, Optional<Instant> done) {
        return database.createNativeQuery(
                                "update polku.meeting_action set done_at = cast(:done as timestamptz) where meeting = :meeting and id = :id")
                        .setParameter("done", done.map(Instant::toString).orElse(null))
                        .setParameter("meeting", meeting)
                        .setParameter("id", action)
                        .executeUpdate()
                == 1;
    }
}
