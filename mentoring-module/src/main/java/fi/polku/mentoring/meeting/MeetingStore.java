package fi.polku.mentoring.meeting;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Meetings in the database, as policies let see them; what was agreed is sealed with the group's key. */
@ApplicationScoped
class MeetingStore {
    private static final String AGREED = "meeting.agreed";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** A meeting with what goes with it in the same row. */
    record Kept(Meeting meeting, GroupHabits habits, Optional<String> agreed) {}

    private static Place agreed(Meeting meeting) {
        return new Place(meeting.group(), AGREED, meeting.id());
    }

    /** How a group meets; nothing when the acting person is not in it. */
    Optional<GroupHabits> habits(UUID group) {
        return Row.all(database.createNativeQuery(
                                "select cast(:group as uuid) as mentorship_group, h.* from polku.habits_of_group(:group) h",
                                Tuple.class)
                        .setParameter("group", group))
                .stream()
                .map(MeetingRows::habits)
                .findFirst();
    }

    Optional<Kept> find(UUID id) {
        return Row.all(database.createNativeQuery(MeetingRows.MEETING + """
                                 , x.agreed, h.name_fi, h.name_sv, h.name_en, h.cadence, h.minutes as usual_minutes, h.preparation as usual_preparation,
                                   h.begun_on, h.first_day, h.last_day, h.goes_on, h.last_at
                                 from polku.meeting x cross join lateral polku.habits_of_group(x.mentorship_group) h where x.id = :id""", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .map(this::kept)
                .findFirst();
    }

    private Kept kept(Row row) {
        Meeting meeting = MeetingRows.meeting(row);
        return new Kept(meeting, MeetingRows.habitsBeside(row), vault.open(agreed(meeting), row.bytes("agreed")));
    }

    /** The group's, the last first. */
    List<Meeting> of(UUID group, int limit) {
        return Row.all(database.createNativeQuery(
                                MeetingRows.MEETING
                                        + " from polku.meeting x where x.mentorship_group = :group order by x.starts_at desc, x.id desc limit :limit",
                                Tuple.class)
                        .setParameter("group", group)
                        .setParameter("limit", limit))
                .stream()
                .map(MeetingRows::meeting)
                .toList();
    }

    /** Who is invited, in order of name. */
    List<Participant> people(Meeting meeting) {
        return Row.all(database.createNativeQuery("""
                                select i.person, i.answer, i.came, i.came is not null as counted, coalesce(p.name, '') as name, coalesce(p.now, false) as now
                                  from polku.meeting_person i left join polku.people_of_meetings(:group) p on p.person = i.person
                                 where i.meeting = :meeting order by lower(p.name), i.person""", Tuple.class)
                        .setParameter("group", meeting.group())
                        .setParameter("meeting", meeting.id()))
                .stream()
                .map(MeetingRows::participant)
                .toList();
    }

    /** Who is in a group now, in order of name. */
    List<Participant> members(UUID group) {
        return Row.all(database.createNativeQuery(
                                "select p.person, p.name, p.now, cast(null as text) as answer, false as came, false as counted"
                                        + " from polku.people_of_meetings(:group) p where p.now",
                                Tuple.class)
                        .setParameter("group", group))
                .stream()
                .map(MeetingRows::participant)
                .toList();
    }

    /** Nothing when the group has one at that time already. Who is in the group now is invited. */
    boolean add(UUID id, UUID group, UUID by, ArrangeMeeting wanted, Instant start, Instant now) {
        int added = with(database.createNativeQuery("""
                                insert into polku.meeting (id, mentorship_group, starts_at, minutes, preparation, way, place, link, host, arranged_by, arranged_at,
                                                           stamped_at, version)
                                values (:id, :group, :start, :minutes, :preparation, :way, :place, cast(:link as text), cast(:host as uuid), :by, :now, :now, 1)
                                on conflict do nothing"""), wanted, start)
                .setParameter("id", id)
                .setParameter("group", group)
                .setParameter("by", by)
                .setParameter("now", now)
                .executeUpdate();
        if (added == 0) {
            return false;
        }
        database.createNativeQuery("insert into polku.meeting_person (meeting, mentorship_group, person)"
                        + " select :id, :group, p.person from polku.people_of_meetings(:group) p where p.now")
                .setParameter("id", id)
                .setParameter("group", group)
                .executeUpdate();
        return true;
    }

    private static Query with(Query query, ArrangeMeeting wanted, Instant start) {
        Where where = wanted.where();
        return query.setParameter("start", start)
                .setParameter("minutes", wanted.minutes())
                .setParameter("preparation", wanted.preparation())
                .setParameter("way", where.way().code())
                .setParameter("place", where.place())
                .setParameter("link", where.link().map(URI::toString).orElse(null))
                .setParameter("host", text(where.host()));
    }

    /** Whether the group has another meeting at that time. */
    boolean isTaken(UUID group, Instant start, UUID but) {
        return !Row.all(database.createNativeQuery(
                                "select x.id from polku.meeting x where x.mentorship_group = :group and x.starts_at = :start"
                                        + " and x.cancelled_at is null and x.id <> :but",
                                Tuple.class)
                        .setParameter("group", group)
                        .setParameter("start", start)
                        .setParameter("but", but))
                .isEmpty();
    }

    /** What calendars are to know makes a further version of it for them. */
    void change(Meeting meeting, ArrangeMeeting wanted, Instant start, boolean forCalendars, Instant now) {
        touch(with(database.createNativeQuery("""
                                update polku.meeting set starts_at = :start, minutes = :minutes, preparation = :preparation, way = :way, place = :place,
                                       link = cast(:link as text), host = cast(:host as uuid), sequence = sequence + :further,
                                       stamped_at = case when :further = 1 then cast(:now as timestamptz) else stamped_at end, version = version + 1
                                 where id = :id and version = :version and cancelled_at is null and recorded_at is null"""), wanted, start)
                .setParameter("further", forCalendars ? 1 : 0)
                .setParameter("now", now)
                .setParameter("id", meeting.id())
                .setParameter("version", meeting.version()));
    }

    void cancel(Meeting meeting, Instant now) {
        touch(database.createNativeQuery(
                        "update polku.meeting set cancelled_at = :now, sequence = sequence + 1, stamped_at = :now, version = version + 1"
                                + " where id = :id and version = :version and cancelled_at is null and recorded_at is null")
                .setParameter("now", now)
                .setParameter("id", meeting.id())
                .setParameter("version", meeting.version()));
    }

    /** Who came and what was agreed. */
    void record(Meeting meeting, Set<UUID> came, Optional<String> words, Instant now) {
        touch(database.createNativeQuery(
                        "update polku.meeting set recorded_at = coalesce(recorded_at, :now), agreed = cast(:agreed as bytea), version = version + 1"
                                + " where id = :id and version = :version and cancelled_at is null")
                .setParameter("now", now)
                .setParameter("agreed", vault.sealOptional(agreed(meeting), words))
                .setParameter("id", meeting.id())
                .setParameter("version", meeting.version()));
        database.createNativeQuery(
                        "update polku.meeting_person set came = person = any (cast(string_to_array(:came, ' ') as uuid[])) where meeting = :id")
                .setParameter("came", came.stream().map(UUID::toString).collect(Collectors.joining(" ")))
                .setParameter("id", meeting.id())
                .executeUpdate();
    }

    private static void touch(Query update) {
        if (update.executeUpdate() == 0) {
            throw new Problem.Stale();
        }
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }
}
