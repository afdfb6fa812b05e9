package fi.polku.mentoring.mentorship;

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
import java.util.UUID;

/** Agreements in the database, each version sealed with the group's key. */
@ApplicationScoped
class AgreementStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    static Place place(UUID group, String field, UUID id) {
        return new Place(group, "agreement." + field, id);
    }

    /** The newest first. */
    List<Agreement> all(UUID group) {
        return Row.all(database.createNativeQuery("""
                                select a.id, a.number, a.rules, a.cadence, a.confidentiality, a.written_at, a.in_force_from,
                                       w.given_name || ' ' || w.family_name as writer,
                                       (select string_agg(cast(c.person as text), ' ') from polku.agreement_acceptance c where c.agreement = a.id) as accepted
                                  from polku.agreement a left join polku.person w on w.id = a.written_by
                                 where a.mentorship_group = :group order by a.number desc""", Tuple.class).setParameter("group", group)).stream()
                .map(row -> agreement(group, row))
                .toList();
    }

    private Agreement agreement(UUID group, Row row) {
        UUID id = GroupRows.id(row, "id");
        return new Agreement(
                id,
                row.number("number").orElseThrow(),
                new Terms(
                        open(group, "rules", id, row),
                        open(group, "cadence", id, row),
                        open(group, "confidentiality", id, row)),
                row.text("writer"),
                row.moment("written_at").orElseThrow(),
                row.moment("in_force_from"),
                row.words("accepted").stream().map(UUID::fromString).toList());
    }

    private String open(UUID group, String field, UUID id, Row row) {
        return vault.open(place(group, field, id), row.bytes(field)).orElse("");
    }

    /** The next version; one that was never in force makes room for it. */
    void add(UUID id, UUID group, int number, Terms terms, UUID writer, Instant now) {
        database.createNativeQuery(
                        "delete from polku.agreement where mentorship_group = :group and in_force_from is null")
                .setParameter("group", group)
                .executeUpdate();
        database.createNativeQuery(
                        "insert into polku.agreement (id, mentorship_group, number, rules, cadence, confidentiality, written_by, written_at)"
                                + " values (:id, :group, :number, :rules, :cadence, :confidentiality, :writer, :now)")
                .setParameter("id", id)
                .setParameter("group", group)
                .setParameter("number", number)
                .setParameter("rules", vault.seal(place(group, "rules", id), terms.rules()))
                .setParameter("cadence", vault.seal(place(group, "cadence", id), terms.cadence()))
                .setParameter(
                        "confidentiality", vault.seal(place(group, "confidentiality", id), terms.confidentiality()))
                .setParameter("writer", writer)
                .setParameter("now", now)
                .executeUpdate();
    }

    /** False when it is not the newest, or not the acting person's to accept. */
    boolean accept(UUID id) {
        return Row.all(database.createNativeQuery("select polku.accept_agreement(:id) as done", Tuple.class)
                        .setParameter("id", id))
                .get(0)
                .flag("done");
    }
}
