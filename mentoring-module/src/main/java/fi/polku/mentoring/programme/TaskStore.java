package fi.polku.mentoring.programme;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Organisations that own a programme, and people with a task in it. */
@ApplicationScoped
class TaskStore {
    @PersistenceContext
    EntityManager database;

    /** The lead first, then by name. */
    List<Owner> owners(UUID programme) {
        return Rows.of(database.createNativeQuery("""
                                select o.id, o.name_fi, o.name_sv, o.name_en, o.id = p.lead as lead, x.joined_at is not null as joined
                                  from polku.programme_organisation x
                                  join polku.programme p on p.id = x.programme
                                  join polku.organisation o on o.id = x.organisation
                                 where x.programme = :programme
                                 order by o.id = p.lead desc, o.name_fi, o.id""", Tuple.class).setParameter("programme", programme))
                .map(row -> new Owner(
                        row.get("id", UUID.class),
                        Rows.localized(row, "name"),
                        Rows.truth(row, "lead"),
                        Rows.truth(row, "joined")))
                .toList();
    }

    List<NamedPerson> people(UUID programme) {
        return Rows.of(database.createNativeQuery(
                                "select id, round, task, person, name, organisation, name_fi, name_sv, name_en"
                                        + " from polku.people_of_programme(:programme)",
                                Tuple.class)
                        .setParameter("programme", programme))
                .map(row -> new NamedPerson(
                        row.get("id", UUID.class),
                        Rows.id(row, "round"),
                        Task.of(row.get("task", String.class)).orElseThrow(),
                        row.get("person", UUID.class),
                        row.get("name", String.class),
                        row.get("organisation", UUID.class),
                        Rows.localized(row, "name")))
                .toList();
    }

    /** Asks an organisation, or has one's own join at once; nothing when it is there already, or there is no such organisation. */
    boolean ask(UUID programme, UUID organisation, boolean joined, Instant now) {
        return database.createNativeQuery("""
                                insert into polku.programme_organisation (programme, organisation, asked_at, joined_at)
                                select cast(:programme as uuid), o.id, cast(:now as timestamptz), case when :joined then cast(:now as timestamptz) end
                                  from polku.organisation o where o.id = :organisation and o.active
                                    on conflict do nothing""")
                        .setParameter("programme", programme)
                        .setParameter("organisation", organisation)
                        .setParameter("joined", joined)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean join(UUID programme, UUID organisation, Instant now) {
        return database.createNativeQuery(
                                "update polku.programme_organisation set joined_at = :now"
                                        + " where programme = :programme and organisation = :organisation and joined_at is null")
                        .setParameter("programme", programme)
                        .setParameter("organisation", organisation)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean leave(UUID programme, UUID organisation) {
        return database.createNativeQuery("delete from polku.programme_organisation"
                                + " where programme = :programme and organisation = :organisation")
                        .setParameter("programme", programme)
                        .setParameter("organisation", organisation)
                        .executeUpdate()
                == 1;
    }

    /** Those whom an organisation that leaves has named. */
    void takeAllAway(UUID programme, UUID organisation) {
        database.createNativeQuery(
                        "delete from polku.programme_task where programme = :programme and organisation = :organisation")
                .setParameter("programme", programme)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    boolean mayHave(UUID person, Task task) {
        return Rows.of(database.createNativeQuery("select polku.may_have_task(:person, :task) as may", Tuple.class)
                        .setParameter("person", person)
                        .setParameter("task", task.code()))
                .anyMatch(row -> Rows.truth(row, "may"));
    }

    /** Nothing when they have it already. */
    boolean name(UUID id, UUID programme, Optional<UUID> round, Task task, UUID person, Instant now) {
        return database.createNativeQuery("""
                                insert into polku.programme_task (id, programme, round, task, person, organisation, named_by, named_at)
                                values (:id, :programme, cast(:round as uuid), :task, :person, polku.organisation(), polku.person(), :now)
                                    on conflict do nothing""")
                        .setParameter("id", id)
                        .setParameter("programme", programme)
                        .setParameter("round", round.map(UUID::toString).orElse(null))
                        .setParameter("task", task.code())
                        .setParameter("person", person)
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    boolean takeAway(UUID programme, UUID task) {
        return database.createNativeQuery(
                                "delete from polku.programme_task where programme = :programme and id = :task")
                        .setParameter("programme", programme)
                        .setParameter("task", task)
                        .executeUpdate()
                == 1;
    }

    List<Found> find(String name, boolean guests) {
        return Rows.of(database.createNativeQuery(
                                "select id, given_name || ' ' || family_name as name, unit_fi, unit_sv, unit_en"
                                        + " from polku.find_for_programme(:name, :guests)",
                                Tuple.class)
                        .setParameter("name", name)
                        .setParameter("guests", guests))
                .map(row -> new Found(
                        row.get("id", UUID.class), row.get("name", String.class), Rows.localized(row, "unit")))
                .toList();
    }

    /** Organisations that a programme can be shared with, by name; those that own it already are left out. */
    List<Owner> organisations(UUID programme) {
        return Rows.of(database.createNativeQuery("""
                                select o.id, o.name_fi, o.name_sv, o.name_en from polku.organisation o
                                 where o.active and not exists (select 1 from polku.programme_organisation x
                                                                 where x.programme = :programme and x.organisation = o.id)
                                 order by o.name_fi, o.id limit 200""", Tuple.class).setParameter("programme", programme))
                .map(row -> new Owner(row.get("id", UUID.class), Rows.localized(row, "name"), false, false))
                .toList();
    }

    /** The acting person, as eligibility asks. */
    Candidate me() {
        return Rows.of(database.createNativeQuery(
                        "select organisation, supervises, employed_from from polku.my_candidacy()", Tuple.class))
                .map(row -> new Candidate(
                        Rows.id(row, "organisation"), Rows.truth(row, "supervises"), Rows.day(row, "employed_from")))
                .findFirst()
                .orElseThrow();
    }
}
