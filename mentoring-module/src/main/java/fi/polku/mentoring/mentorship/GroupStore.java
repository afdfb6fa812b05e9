package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.mentorship.Group.Agreed;
import fi.polku.mentoring.mentorship.Group.Sight;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Groups and who is in them, read and changed through doors. */
@ApplicationScoped
class GroupStore {
    @PersistenceContext
    EntityManager database;

    Optional<Group> find(UUID id) {
        return groups(Optional.of(id), Optional.empty(), Optional.empty(), Cursor.start(), 1).stream()
                .findFirst();
    }

    /** Those that the acting person is in, also ended ones. */
    List<Group> mine(Cursor after, int limit) {
        return groups(Optional.empty(), Optional.empty(), Optional.empty(), after, limit);
    }

    /** Those of a programme that the acting person runs. */
    List<Group> of(UUID programme, Optional<UUID> round, Cursor after, int limit) {
        return groups(Optional.empty(), Optional.of(programme), round, after, limit);
    }

    private List<Group> groups(
            Optional<UUID> only, Optional<UUID> programme, Optional<UUID> round, Cursor after, int limit) {
        Map<UUID, List<Row>> rows = Row.all(database.createNativeQuery(
                                "select * from polku.groups(cast(:only as uuid), cast(:programme as uuid), cast(:round as uuid), :at, :id, :limit)",
                                Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("programme", programme.map(UUID::toString).orElse(null))
                        .setParameter("round", round.map(UUID::toString).orElse(null))
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .collect(
                        Collectors.groupingBy(row -> GroupRows.id(row, "id"), LinkedHashMap::new, Collectors.toList()));
        return rows.values().stream().map(GroupStore::group).toList();
    }

    private static Group group(List<Row> rows) {
        Row first = rows.get(0);
        return new Group(
                GroupRows.id(first, "id"),
                GroupRows.id(first, "programme"),
                first.name("name").orElseThrow(),
                Optional.ofNullable(first.id("round")),
                first.moment("begun_at").orElseThrow(),
                first.day("ended_on"),
                Sight.valueOf(first.text("sight").orElseThrow().toUpperCase(Locale.ROOT)),
                agreed(first),
                first.flag("small"),
                first.day("destroyed_after"),
                first.flag("host_takes"),
                rows.stream().map(GroupStore::member).toList());
    }

    private static Agreed agreed(Row row) {
        if (!row.flag("agreed")) {
            return Agreed.NOT_YET;
        }
        return row.flag("in_force") ? Agreed.IN_FORCE : Agreed.WAITS;
    }

    private static Member member(Row row) {
        return new Member(
                GroupRows.id(row, "person"),
                row.text("member").orElseThrow(),
                GroupRows.role(row),
                row.name("organisation"),
                row.moment("left_at"),
                row.moment("would_end_at").isPresent());
    }

    /** Begins those of a round that have been confirmed. */
    List<UUID> begin(UUID round) {
        return Row.all(database.createNativeQuery("select g as id from polku.begin_groups(:round) g", Tuple.class)
                        .setParameter("round", round))
                .stream()
                .map(row -> GroupRows.id(row, "id"))
                .toList();
    }

    /** The group that the acting person is in by an application of theirs. */
    Optional<UUID> ofApplication(UUID application) {
        return Row.all(database.createNativeQuery("""
                                select g.id from polku.application a
                                  join polku.mentorship_group g on g.round = a.round
                                  join polku.group_member m on (m.mentorship_group, m.person, m.role) = (g.id, a.owner, a.role)
                                 where a.id = :application and m.left_at is null and g.id = any (polku.my_groups())
                                """, Tuple.class).setParameter("application", application)).stream()
                .map(row -> GroupRows.id(row, "id"))
                .findFirst();
    }

    boolean leave(UUID id) {
        return Row.all(database.createNativeQuery("select polku.leave_group(:id) as done", Tuple.class)
                        .setParameter("id", id))
                .get(0)
                .flag("done");
    }

    /** What came of it, in a word; absent when it is not the acting person's to say. */
    Optional<String> end(UUID id, boolean would) {
        return Row.all(database.createNativeQuery("select polku.end_group(:id, :would) as word", Tuple.class)
                        .setParameter("id", id)
                        .setParameter("would", would))
                .get(0)
                .text("word");
    }

    /** Whoever changes the same group meanwhile waits; false when the acting person does not write in it. */
    boolean hold(UUID id) {
        return Row.all(database.createNativeQuery("select polku.hold_group(:id) as held", Tuple.class)
                        .setParameter("id", id))
                .get(0)
                .flag("held");
    }
}
