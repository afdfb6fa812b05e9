package fi.polku.mentoring.owndata;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** Runs in the database, and the doors by which they are carried out. Nothing here ever sees whose records they are. */
@ApplicationScoped
class RetentionStore {
    private static final int SHOWN = 20;

    private static final String RUNS =
            "select id, asked, day, started_at, moved_at, ended_at, fault from polku.retention_run";

    @PersistenceContext
    EntityManager database;

    /** An organisation as retention knows it; without an id, those in none. */
    record Organisation(Optional<UUID> id, Optional<String> hostId) {}

    /** What is due of a kind. */
    record Due(String kind, long people, Optional<Long> things, long held) {}

    /** What a batch destroyed. */
    record Batch(int people, long things) {}

    private interface Work<T> {
        T on(Statements sql) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        return database.unwrap(Session.class).doReturningWork(connection -> work.on(new Statements(connection)));
    }

    /** The host's id of the organisation in which somebody acts. */
    Optional<String> hostId(Actor actor) {
        return with(sql -> sql.query(
                        row -> row.getString(1),
                        "select host_id from polku.organisation where id = ?",
                        actor.ownOrganisation()))
                .stream()
                .findFirst();
    }

    /** All, or those that have a run under way. */
    List<Organisation> organisations(boolean open) {
        return with(sql -> sql.query(
                row -> new Organisation(
                        Optional.ofNullable(row.getObject(1, UUID.class)), Optional.ofNullable(row.getString(2))),
                "select organisation, host_id from polku.retention_organisations(?)",
                open));
    }

    List<Due> due(Optional<UUID> organisation, Map<Kept, LocalDate> upTo) {
        List<Map.Entry<Kept, LocalDate>> kinds = List.copyOf(upTo.entrySet());
        return with(sql -> sql.query(
                row -> new Due(row.getString("kind"), row.getLong("people"), things(row), row.getLong("held")),
                "select kind, people, things, held from polku.retention_due(?::uuid, ?, ?)",
                organisation.map(UUID::toString).orElse(null),
                Column.of("text", kinds, kind -> kind.getKey().code()),
                Column.of("date", kinds, Map.Entry::getValue)));
    }

    private static Optional<Long> things(ResultSet row) throws SQLException {
        long things = row.getLong("things");
        return row.wasNull() ? Optional.empty() : Optional.of(things);
    }

    RetentionState.Held holds() {
        return with(sql -> sql.query(
                        row -> new RetentionState.Held(
                                row.getLong("held"),
                                row.getLong("late"),
                                Optional.ofNullable(row.getObject("next_review", LocalDate.class))),
                        "select held, late, next_review from polku.hold_standing()"))
                .get(0);
    }

    /** The last runs with their reports. */
    List<RetentionRun> runs(UUID organisation) {
        List<RetentionRun> runs = with(sql -> sql.query(
                row -> run(row, List.of()),
                RUNS + " where organisation = ? order by started_at desc, id desc limit ?",
                organisation,
                SHOWN));
        Map<UUID, List<Told>> reports = with(sql -> sql.query(
                        RetentionStore::told,
                        "select run, kind, period, people, things, held from polku.retention_report(?)",
                        Column.of("uuid", runs, RetentionRun::id)))
                .stream()
                .collect(Collectors.groupingBy(Told::run));
        return runs.stream()
                .map(run -> new RetentionRun(
                        run.id(),
                        run.asked(),
                        run.day(),
                        run.times(),
                        run.fault(),
                        reports.getOrDefault(run.id(), List.of()).stream()
                                .map(Told::destroyed)
                                .toList()))
                .toList();
    }

    private record Told(UUID run, RetentionRun.Destroyed destroyed) {}

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                row.getObject("run", UUID.class),
                new RetentionRun.Destroyed(
                        row.getString("kind"),
                        row.getString("period"),
                        row.getLong("people"),
                        things(row),
                        row.getLong("held")));
    }

    private static RetentionRun run(ResultSet row, List<RetentionRun.Destroyed> destroyed) throws SQLException {
        return new RetentionRun(
                row.getObject("id", UUID.class),
                row.getBoolean("asked"),
                row.getObject("day", LocalDate.class),
                new RetentionRun.Times(
                        Statements.instant(row, "started_at").orElseThrow(),
                        Statements.instant(row, "moved_at").orElseThrow(),
                        Statements.instant(row, "ended_at")),
                Optional.ofNullable(row.getString("fault")),
                destroyed);
    }

    /** Says whether it is the only one under way in the organisation. */
    boolean begin(UUID id, Optional<UUID> organisation, boolean asked, LocalDate day, Instant now) {
        return with(sql -> sql.update(
                        "insert into polku.retention_run (id, organisation, asked, day, started_at, moved_at)"
                                + " values (?, ?::uuid, ?, ?, ?, ?) on conflict do nothing",
                        id,
                        organisation.map(UUID::toString).orElse(null),
                        asked,
                        day,
                        now,
                        now))
                == 1;
    }

    Optional<RetentionRun> open(Optional<UUID> organisation) {
        return with(sql -> sql.query(
                        row -> run(row, List.of()),
                        RUNS + " where organisation is not distinct from ?::uuid and ended_at is null",
                        organisation.map(UUID::toString).orElse(null)))
                .stream()
                .findFirst();
    }

    Batch destroy(UUID run, Rule rule, LocalDate upTo, int people) {
        return with(sql -> sql.query(
                        row -> new Batch(row.getInt("people"), row.getLong("things")),
                        "select people, things from polku.retention_destroy(?, ?, ?, ?, ?)",
                        run,
                        rule.kind().code(),
                        rule.period().toString(),
                        upTo,
                        people))
                .get(0);
    }

    /** Who was left out, as somebody holds them. */
    void held(UUID run, Rule rule, LocalDate upTo, long people) {
        with(sql -> sql.update(
                "insert into polku.retention_count (run, kind, period, up_to, people, things, held)"
                        + " values (?, ?, ?, ?, 0, 0, ?) on conflict (run, kind) do update set held = excluded.held",
                run,
                rule.kind().code(),
                rule.period().toString(),
                upTo,
                people));
    }

    void end(UUID run, Instant now) {
        with(sql -> sql.update(
                "update polku.retention_run set ended_at = ?, moved_at = ?, fault = null where id = ? and ended_at is null",
                now,
                now,
                run));
    }

    void standsStill(UUID run, String why) {
        with(sql -> sql.update("update polku.retention_run set fault = ? where id = ? and ended_at is null", why, run));
    }
}
