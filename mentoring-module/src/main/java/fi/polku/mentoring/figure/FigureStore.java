package fi.polku.mentoring.figure;

import fi.polku.mentoring.persistence.Statements;
import fi.polku.mentoring.persistence.Statements.Column;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.io.StringReader;
import java.sql.Array;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.Session;

/** Contributions and blocks in the database. */
@ApplicationScoped
class FigureStore {
    @PersistenceContext
    EntityManager database;

    /** A series of an organisation that is to be gathered. */
    record Due(String series, UUID organisation) {}

    void contribute(Series series, UUID person, UUID source, Cell cell) {
        database.createNativeQuery("""
                        insert into polku.figure_contribution (series, organisation, cell, person, source)
                        select :series, p.organisation, string_to_array(:cell, chr(31)), p.id, :source
                          from polku.person p where p.id = :person and p.organisation is not null
                        on conflict (series, source) do nothing""")
                .setParameter("series", series.name())
                .setParameter("cell", String.join("\u001f", cell.values()))
                .setParameter("source", source)
                .setParameter("person", person)
                .executeUpdate();
    }

    void withdraw(Series series, UUID source) {
        database.createNativeQuery("delete from polku.figure_contribution where series = :series and source = :source")
                .setParameter("series", series.name())
                .setParameter("source", source)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    List<ReleasedBlock> blocks(UUID organisation, List<String> series) {
        Stream<Tuple> rows = database.createNativeQuery("""
                        select b.series, b.until, array_to_string(b.cell, chr(31)), b.people, b.contributions
                          from polku.figure_block b
                         where b.organisation = :organisation and b.series in (:series)
                         order by b.until, b.id""", Tuple.class)
                .setParameter("organisation", organisation)
                .setParameter("series", series)
                .getResultStream();
        return rows.map(row -> new ReleasedBlock(
                        row.get(0, String.class),
                        row.get(1, Date.class).toLocalDate(),
                        new Block(
                                cell(row.get(2, String.class)),
                                row.get(3, Integer.class),
                                row.get(4, Integer.class),
                                Map.of())))
                .toList();
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    List<ReleasedBlock> ofProgramme(UUID programme, Series series) {
        Stream<Tuple> rows = database.createNativeQuery("""
                        select b.series, b.until, array_to_string(b.cell, chr(31)), b.people, b.contributions, cast(b.sums as text)
                          from polku.figure_block b
                         where b.programme = :programme and b.series = :series
                         order by b.until, b.id""", Tuple.class)
                .setParameter("programme", programme)
                .setParameter("series", series.name())
                .getResultStream();
        return rows.map(row -> new ReleasedBlock(
                        row.get(0, String.class),
                        row.get(1, Date.class).toLocalDate(),
                        new Block(
                                cell(row.get(2, String.class)),
                                row.get(3, Integer.class),
                                row.get(4, Integer.class),
                                sums(row.get(5, String.class)))))
                .toList();
    }

    private static Map<String, Long> sums(String json) {
        try (JsonReader reader = Json.createReader(new StringReader(json))) {
            JsonObject sums = reader.readObject();
            return sums.keySet().stream()
                    .collect(Collectors.toMap(
                            name -> name, name -> sums.getJsonNumber(name).longValueExact()));
        }
    }

    private static String json(Map<String, Long> sums) {
        JsonObjectBuilder json = Json.createObjectBuilder();
        sums.forEach(json::add);
        return json.build().toString();
    }

    void keep(Series series, UUID programme, LocalDate until, List<Block> blocks) {
        for (Block block : blocks) {
            database.createNativeQuery("""
                            insert into polku.figure_block (series, programme, until, cell, people, contributions, sums)
                            values (:series, :programme, :until, string_to_array(:cell, chr(31)), :people, :contributions, cast(:sums as jsonb))""")
                    .setParameter("series", series.name())
                    .setParameter("programme", programme)
                    .setParameter("until", until)
                    .setParameter("cell", String.join("\u001f", block.cell().values()))
                    .setParameter("people", block.people())
                    .setParameter("contributions", block.contributions())
                    .setParameter("sums", json(block.sums()))
                    .executeUpdate();
        }
    }

    private static Cell cell(String joined) {
        return joined.isEmpty() ? Cell.ALL : new Cell(List.of(joined.split("\u001f", -1)));
    }

    /** Nobody contributes or withdraws until the transaction ends: what is counted is what there is. Reading goes on. */
    void hold() {
        database.createNativeQuery("lock table polku.figure_contribution in share row exclusive mode")
                .executeUpdate();
    }

    List<Due> due(LocalDate until) {
        return work(sql -> sql.query(
                row -> new Due(row.getString(1), row.getObject(2, UUID.class)),
                """
                select distinct c.series, c.organisation
                  from polku.figure_contribution c
                 where c.at < (?::timestamp at time zone ?)
                   and not exists (select 1 from polku.figure_release r
                                    where r.series = c.series and r.organisation = c.organisation and r.until >= ?)
                 order by 1, 2""",
                until.toString(),
                Texts.ZONE.getId(),
                until));
    }

    List<Contribution> waiting(Due due, LocalDate until) {
        return work(sql -> sql.query(
                FigureStore::contribution,
                """
                select c.id, coalesce(c.person, c.id) as contributor, c.cell
                  from polku.figure_contribution c
                 where c.series = ? and c.organisation = ? and c.at < (?::timestamp at time zone ?)""",
                due.series(),
                due.organisation(),
                until.toString(),
                Texts.ZONE.getId()));
    }

    private static Contribution contribution(ResultSet row) throws SQLException {
        Array cell = row.getArray("cell");
        return new Contribution(
                row.getObject("id", UUID.class),
                row.getObject("contributor", UUID.class),
                new Cell(Arrays.asList((String[]) cell.getArray())),
                Map.of());
    }

    private interface Work<T> {
        T on(Statements sql) throws SQLException;
    }

    private <T> T work(Work<T> work) {
        return database.unwrap(Session.class).doReturningWork(connection -> work.on(new Statements(connection)));
    }

    void release(Due due, LocalDate until, List<Contribution> waiting, Release release) {
        List<Contribution> gathered = new ArrayList<>(waiting);
        gathered.removeAll(release.waiting());
        work(sql -> {
            sql.update(
                    "insert into polku.figure_release (series, organisation, until) values (?, ?, ?)",
                    due.series(),
                    due.organisation(),
                    until);
            for (Block block : release.blocks()) {
                sql.update(
                        """
                        insert into polku.figure_block (series, organisation, until, cell, people, contributions)
                        values (?, ?, ?, ?, ?, ?)""",
                        due.series(),
                        due.organisation(),
                        until,
                        new Column("text", List.copyOf(block.cell().values())),
                        block.people(),
                        block.contributions());
            }
            return sql.update(
                    "delete from polku.figure_contribution c using unnest(?) as g(id) where c.id = g.id",
                    Column.of("uuid", gathered, Contribution::id));
        });
    }
}
