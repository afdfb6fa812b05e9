package fi.polku.mentoring.meeting;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Points of agendas in the database, each sealed with the group's key. */
@ApplicationScoped
class AgendaStore {
    private static final String WORDS = "meeting_point.words";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID group, UUID point) {
        return new Place(group, WORDS, point);
    }

    List<AgendaPoint> of(Meeting meeting) {
        return Row.all(database.createNativeQuery(
                                "select id, words, done_at from polku.meeting_point where meeting = :meeting order by place, added_at, id",
                                Tuple.class)
                        .setParameter("meeting", meeting.id()))
                .stream()
                .map(row -> {
                    UUID id = MeetingRows.id(row, "id");
                    return new AgendaPoint(
                            id,
                            vault.open(place(meeting.group(), id), row.bytes("words"))
                                    .orElse(""),
                            row.moment("done_at").isPresent());
                })
                .toList();
    }

    /** In their order. */
    List<UUID> ids(UUID meeting) {
        return Row.all(database.createNativeQuery(
                                "select id from polku.meeting_point where meeting = :meeting order by place, added_at, id",
                                Tuple.class)
                        .setParameter("meeting", meeting))
                .stream()
                .map(row -> MeetingRows.id(row, "id"))
                .toList();
    }

    void add(Meeting meeting, UUID id, String words, UUID by, Instant now) {
        database.createNativeQuery(
                        "insert into polku.meeting_point (id, meeting, mentorship_group, place, words, added_by, added_at)"
                                + " select :id, :meeting, :group, coalesce(max(p.place), 0) + 1, :words, :by, :now"
                                + " from polku.meeting_point p where p.meeting = :meeting")
                .setParameter("id", id)
                .setParameter("meeting", meeting.id())
                .setParameter("group", meeting.group())
                .setParameter("words", vault.seal(place(meeting.group(), id), words))
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
    }

    void order(UUID meeting, List<UUID> ids) {
        database.createNativeQuery(
                        "update polku.meeting_point set place = array_position(cast(string_to_array(:ids, ' ') as uuid[]), id) where meeting = :meeting"
                                + " and id = any (cast(string_to_array(:ids, ' ') as uuid[]))")
                .setParameter("ids", ids.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("meeting", meeting)
                .executeUpdate();
    }

    boolean tick(UUID meeting, UUID point, Optional<Instant> done) {
        return database.createNativeQuery(
                                "update polku.meeting_point set done_at = cast(:done as timestamptz) where meeting = :meeting and id = :id")
                        .setParameter("done", done.map(Instant::toString).orElse(null))
                        .setParameter("meeting", meeting)
                        .setParameter("id", point)
                        .executeUpdate()
                == 1;
    }

    boolean remove(UUID meeting, UUID point) {
        return database.createNativeQuery("delete from polku.meeting_point where meeting = :meeting and id = :id")
                        .setParameter("meeting", meeting)
                        .setParameter("id", point)
                        .executeUpdate()
                == 1;
    }

    /** Titles of goals that are shared with the group and that the acting person may read. */
    List<SharedGoal> sharedGoals(UUID group) {
        return Row.all(database.createNativeQuery("""
                                select g.id, g.title from polku.share s join polku.goal g on g.id = s.subject
                                 where s.subject_kind = 'goal' and s.reader_group = :group and g.status = 'active'
                                 order by g.title, g.id limit 20""", Tuple.class).setParameter("group", group)).stream()
                .map(row -> new SharedGoal(
                        MeetingRows.id(row, "id"), row.text("title").orElse("")))
                .toList();
    }
}
