package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Rounds and their phases in the database: read in one statement, a row for each phase. */
@ApplicationScoped
class RoundStore {
    private static final String ROUNDS = """
            select r.id, r.programme, r.number, r.announced, r.previous, r.lessons, r.moved_at, r.version, f.kind, f.first_day, f.last_day
              from polku.programme_round r join polku.round_phase f on f.round = r.id
             where\s""";

    @PersistenceContext
    EntityManager database;

    /** Nothing when somebody else has just added one of this number. */
    boolean add(UUID id, UUID programme, Timeline timeline, Optional<UUID> previous, Instant now) {
        int added = database.createNativeQuery("""
                        insert into polku.programme_round (id, programme, number, announced, previous, created_at, version)
                        values (:id, :programme,
                                (select coalesce(max(r.number), 0) + 1 from polku.programme_round r where r.programme = :programme),
                                false, cast(:previous as uuid), :now, 1)
                            on conflict do nothing""")
                .setParameter("id", id)
                .setParameter("programme", programme)
                .setParameter("previous", previous.map(UUID::toString).orElse(null))
                .setParameter("now", now)
                .executeUpdate();
        if (added == 1) {
            addPhases(id, timeline);
        }
        return added == 1;
    }

    private void addPhases(UUID round, Timeline timeline) {
        for (Phase phase : timeline.phases()) {
            database.createNativeQuery("insert into polku.round_phase (round, kind, first_day, last_day)"
                            + " values (:round, :kind, :first, :last)")
                    .setParameter("round", round)
                    .setParameter("kind", phase.kind().code())
                    .setParameter("first", phase.first())
                    .setParameter("last", phase.last())
                    .executeUpdate();
        }
    }

    /** Those who compose and train in the earlier round do so in the next. */
    void copyTasks(UUID from, UUID into) {
        Rows.of(database.createNativeQuery("select polku.copy_tasks(:from, :into) as copied", Tuple.class)
                        .setParameter("from", from)
                        .setParameter("into", into))
                .forEach(row -> {});
    }

    /** Other days; refuses when the round was changed since that version. */
    void change(Round round, Timeline timeline, Instant now) {
        touch(
                "update polku.programme_round set version = version + 1, moved_at = case when announced then cast(:now as timestamptz) else moved_at end"
                        + " where id = :id and version = :version",
                round,
                query -> query.setParameter("now", now));
        database.createNativeQuery("delete from polku.round_phase where round = :round")
                .setParameter("round", round.id())
                .executeUpdate();
        addPhases(round.id(), timeline);
    }

    void lessons(Round round, String lessons) {
        touch(
                "update polku.programme_round set version = version + 1, lessons = :lessons where id = :id and version = :version",
                round,
                query -> query.setParameter("lessons", lessons));
    }

    void announce(Round round) {
        touch(
                "update polku.programme_round set version = version + 1, announced = true where id = :id and version = :version",
                round,
                query -> query);
    }

    private void touch(String sql, Round round, UnaryOperator<Query> more) {
        Query update =
                database.createNativeQuery(sql).setParameter("id", round.id()).setParameter("version", round.version());
        if (more.apply(update).executeUpdate() == 0) {
            throw new Problem.Stale();
        }
    }

    /** Rounds that nobody has seen yet. */
    boolean discard(UUID round) {
        return database.createNativeQuery("delete from polku.programme_round where id = :id and not announced")
                        .setParameter("id", round)
                        .executeUpdate()
                == 1;
    }

    Optional<Round> find(UUID id) {
        return rounds(database.createNativeQuery(ROUNDS + "r.id = :id", Tuple.class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    /** The newest first. */
    List<Round> ofProgramme(UUID programme) {
        return rounds(
                database.createNativeQuery(ROUNDS + "r.programme = :programme order by r.number desc", Tuple.class)
                        .setParameter("programme", programme));
    }

    /** The two newest of each programme, those being prepared too where the reader sees them. */
    Map<UUID, List<Round>> newest(Collection<UUID> programmes) {
        if (programmes.isEmpty()) {
            return Map.of();
        }
        Query query = database.createNativeQuery(
                        ROUNDS + "r.programme in (:programmes) and (select count(*) from polku.programme_round n"
                                + " where n.programme = r.programme and n.number > r.number) < 2 order by r.number desc",
                        Tuple.class)
                .setParameter("programmes", programmes);
        return rounds(query).stream().collect(Collectors.groupingBy(Round::programme));
    }

    private static List<Round> rounds(Query query) {
        Map<UUID, List<Tuple>> byRound = new LinkedHashMap<>();
        Rows.of(query)
                .forEach(row -> byRound.computeIfAbsent(row.get("id", UUID.class), id -> new ArrayList<>())
                        .add(row));
        return byRound.values().stream().map(RoundStore::round).toList();
    }

    private static Round round(List<Tuple> rows) {
        Tuple row = rows.get(0);
        List<Phase> phases = rows.stream()
                .map(r -> new Phase(
                        PhaseKind.of(r.get("kind", String.class)).orElseThrow(),
                        Rows.day(r, "first_day").orElseThrow(),
                        Rows.day(r, "last_day").orElseThrow()))
                .toList();
        return new Round(
                row.get("id", UUID.class),
                row.get("programme", UUID.class),
                Rows.number(row, "number"),
                Rows.truth(row, "announced"),
                Rows.id(row, "previous"),
                row.get("lessons", String.class),
                new Timeline(phases),
                Rows.moment(row, "moved_at"),
                Rows.number(row, "version"));
    }
}
