package fi.polku.mentoring.deputy;

import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.sharing.Colleague;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Deputies in the database; row-level security shows them to the two, to the supervisor's reports and to human resources. */
@ApplicationScoped
class DeputyStore {
    private static final String VIEW = """
            select d.id, d.supervisor, s.given_name || ' ' || s.family_name as supervisor_name,
                   d.person, p.given_name || ' ' || p.family_name as person_name,
                   d.first_day, d.last_day, d.named_as, d.named_at, polku.stands_in(d) as now
              from polku.deputy d
              join polku.person s on s.id = d.supervisor
              join polku.person p on p.id = d.person
             where d.ended_at is null and d.last_day >= polku.today() and\s""";

    @PersistenceContext
    EntityManager database;

    void add(UUID id, NameDeputy deputy, UUID supervisor, boolean asHr, Instant now) {
        database.createNativeQuery("""
                        insert into polku.deputy (id, supervisor, person, organisation, first_day, last_day, named_by, named_as, named_at)
                        values (:id, :supervisor, :person,
                                coalesce((select p.organisation from polku.person p where p.id = :supervisor and not :hr), polku.organisation()),
                                :from, :to, polku.person(), :as, :now)""")
                .setParameter("id", id)
                .setParameter("supervisor", supervisor)
                .setParameter("person", deputy.person())
                .setParameter("hr", asHr)
                .setParameter("from", deputy.from())
                .setParameter("to", deputy.to())
                .setParameter("as", asHr ? "hr" : "supervisor")
                .setParameter("now", now)
                .executeUpdate();
    }

    /** Why this person may not stand in for that supervisor, in a word. */
    Optional<String> refusal(UUID supervisor, UUID person, boolean asHr) {
        return rows(database.createNativeQuery("select polku.deputy_refusal(:supervisor, :person, :as)", Tuple.class)
                        .setParameter("supervisor", supervisor)
                        .setParameter("person", person)
                        .setParameter("as", asHr ? "hr" : "supervisor"))
                .map(row -> Optional.ofNullable(row.get(0, String.class)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Whether the same two are named already for a day of that time. */
    boolean isNamed(UUID supervisor, UUID person, LocalDate from, LocalDate to) {
        return rows(database.createNativeQuery(
                                "select 1 from polku.deputy where supervisor = :supervisor and person = :person"
                                        + " and ended_at is null and first_day <= :to and last_day >= :from",
                                Tuple.class)
                        .setParameter("supervisor", supervisor)
                        .setParameter("person", person)
                        .setParameter("from", from)
                        .setParameter("to", to))
                .findAny()
                .isPresent();
    }

    /** Those whom the acting person has to do with, the earliest first. */
    List<Deputyship> mine(int limit) {
        return rows(database.createNativeQuery(
                                VIEW
                                        + "(polku.person() in (d.supervisor, d.person) or d.supervisor = polku.my_supervisor())"
                                        + " order by d.first_day, d.id limit :limit",
                                Tuple.class)
                        .setParameter("limit", limit))
                .map(DeputyStore::deputyship)
                .toList();
    }

    /** Those of the organisation that the acting person acts for, the last to end first. */
    List<Deputyship> ofOrganisation(Cursor after, int limit) {
        return rows(database.createNativeQuery(
                                VIEW + "d.organisation = polku.organisation() and polku.has_role('hr')"
                                        + " and (d.last_day, d.id) < (:day, :id) order by d.last_day desc, d.id desc limit :limit",
                                Tuple.class)
                        .setParameter("day", after.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .map(DeputyStore::deputyship)
                .toList();
    }

    Optional<Deputyship> find(UUID id) {
        return rows(database.createNativeQuery(VIEW + "d.id = :id", Tuple.class).setParameter("id", id))
                .map(DeputyStore::deputyship)
                .findFirst();
    }

    /** What is new to the acting person: whom human resources named for them, and for whom they stand in. */
    List<Deputyship> news(Instant since, int limit) {
        return rows(database.createNativeQuery(
                                VIEW + "d.named_at > :since and (d.person = polku.person()"
                                        + " or d.supervisor = polku.person() and d.named_as = 'hr') order by d.first_day, d.id limit :limit",
                                Tuple.class)
                        .setParameter("since", since)
                        .setParameter("limit", limit))
                .map(DeputyStore::deputyship)
                .toList();
    }

    boolean end(UUID id, Instant now) {
        return database.createNativeQuery(
                                "update polku.deputy set ended_at = :now, ended_by = polku.person() where id = :id and ended_at is null")
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    List<Colleague> find(String name, boolean supervisors) {
        return rows(database.createNativeQuery(
                                "select id, given_name || ' ' || family_name as name, unit_fi, unit_sv, unit_en"
                                        + " from polku.find_for_deputy(:name, :supervisors)",
                                Tuple.class)
                        .setParameter("name", name)
                        .setParameter("supervisors", supervisors))
                .map(row -> new Colleague(
                        row.get("id", UUID.class),
                        row.get("name", String.class),
                        new Localized(text(row, "unit_fi"), text(row, "unit_sv"), text(row, "unit_en"))))
                .toList();
    }

    Optional<String> employee(UUID person) {
        return rows(database.createNativeQuery("select polku.employee_name(:person)", Tuple.class)
                        .setParameter("person", person))
                .map(row -> Optional.ofNullable(row.get(0, String.class)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Deputyship deputyship(Tuple row) {
        return new Deputyship(
                row.get("id", UUID.class),
                new Deputyship.Party(row.get("supervisor", UUID.class), text(row, "supervisor_name")),
                new Deputyship.Party(row.get("person", UUID.class), text(row, "person_name")),
                row.get("first_day", Date.class).toLocalDate(),
                row.get("last_day", Date.class).toLocalDate(),
                text(row, "named_as").equals("hr"),
                row.get("now", Boolean.class));
    }

    private static String text(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
