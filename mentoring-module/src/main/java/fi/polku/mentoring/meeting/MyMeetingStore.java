package fi.polku.mentoring.meeting;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.mentorship.MeetingsBeside;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The acting person's own meetings, actions and working time, whatever their groups. */
@ApplicationScoped
class MyMeetingStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** Those that are not called off, the earliest first; at most 500. */
    List<Row> between(Instant from, Instant to) {
        return Row.all(database.createNativeQuery("select * from polku.my_meetings(:from, :to)", Tuple.class)
                .setParameter("from", from)
                .setParameter("to", to));
    }

    static MyMeeting mine(Row row) {
        return new MyMeeting(
                MeetingRows.id(row, "id"),
                MeetingRows.id(row, "mentorship_group"),
                MeetingRows.programme(row),
                row.moment("starts_at").orElseThrow(),
                row.number("minutes").orElseThrow(),
                row.text("way").flatMap(Way::of).orElseThrow(),
                row.moment("recorded_at").isPresent(),
                row.flag("goes_on"));
    }

    /** The last month first; of all groups, or of one. */
    List<WorkMonth> time(Optional<UUID> group) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.my_meeting_minutes(cast(:group as uuid))", Tuple.class)
                        .setParameter("group", group.map(UUID::toString).orElse(null)))
                .stream()
                .map(row -> new WorkMonth(
                        YearMonth.from(row.day("month").orElseThrow()),
                        MeetingRows.id(row, "mentorship_group"),
                        MeetingRows.programme(row),
                        row.number("meetings").orElse(0),
                        row.number("minutes").orElse(0),
                        row.number("preparation").orElse(0)))
                .toList();
    }

    /** What is still to be done by the acting person, or by all in a group of theirs; the earliest due first. */
    List<MyOpenAction> open() {
        return Row.all(database.createNativeQuery("""
                        select a.id, a.meeting, a.mentorship_group, a.words, a.doer, a.due, h.name_fi, h.name_sv, h.name_en
                          from polku.meeting_action a cross join lateral polku.habits_of_group(a.mentorship_group) h
                         where a.done_at is null and a.mentorship_group = any (polku.my_groups()) and coalesce(a.doer, polku.person()) = polku.person()
                         order by a.due nulls last, a.id limit 100""", Tuple.class)).stream()
                .map(this::open)
                .toList();
    }

    private MyOpenAction open(Row row) {
        UUID id = MeetingRows.id(row, "id");
        UUID group = MeetingRows.id(row, "mentorship_group");
        JointAction action = new JointAction(
                id,
                MeetingRows.id(row, "meeting"),
                vault.open(ActionStore.place(group, id), row.bytes("words")).orElse(""),
                Optional.ofNullable(row.id("doer")),
                row.day("due"),
                false);
        return new MyOpenAction(group, MeetingRows.programme(row), action);
    }

    /** What a member sees of a group's meetings beside all else of it. */
    MeetingsBeside.InShort inShort(UUID group, Instant now, LocalDate month) {
        Row row = Row.all(database.createNativeQuery("""
                                select (select min(x.starts_at) from polku.meeting x
                                         where x.mentorship_group = :group and x.cancelled_at is null and x.starts_at > :now) as next_at,
                                       (select count(*) from polku.meeting_action a where a.mentorship_group = :group and a.done_at is null) as actions,
                                       (select coalesce(sum(m.minutes + m.preparation), 0) from polku.my_meeting_minutes(:group) m
                                         where m.month = :month) as minutes""", Tuple.class)
                        .setParameter("group", group)
                        .setParameter("now", now)
                        .setParameter("month", month))
                .get(0);
        return new MeetingsBeside.InShort(
                row.moment("next_at"),
                row.number("actions").orElse(0),
                row.number("minutes").orElse(0));
    }
}
