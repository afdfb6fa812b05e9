package fi.polku.mentoring.application;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One's own applications with their standing, through the door that knows programmes which are no longer announced too. */
@ApplicationScoped
class MyApplicationStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /** With what the supervisor said, which is the applicant's alone. */
    record WithComment(MyApplication mine, Optional<String> comment) {}

    /** The last changed first. */
    List<MyApplication> all() {
        return Row.all(mine(Optional.empty())).stream()
                .map(ApplicationRows::mine)
                .toList();
    }

    /** The same, and in the same statement until when the acting person may apply late to a round. */
    MyApplications beside(Optional<UUID> round) {
        List<Row> rows = Row.all(database.createNativeQuery("""
                                select l.allowed_until, a.*
                                  from (select max(x.until) as allowed_until from polku.late_applicant x
                                         where x.round = cast(:round as uuid) and x.person = polku.person()) l
                                  left join polku.my_applications(null) a on true""", Tuple.class)
                .setParameter("round", round.map(UUID::toString).orElse(null)));
        return new MyApplications(
                rows.stream()
                        .filter(row -> row.id("id") != null)
                        .map(ApplicationRows::mine)
                        .toList(),
                rows.stream().findFirst().flatMap(row -> row.day("allowed_until")));
    }

    Optional<WithComment> find(UUID id, UUID owner) {
        return Row.all(mine(Optional.of(id))).stream()
                .findFirst()
                .map(row -> new WithComment(
                        ApplicationRows.mine(row),
                        vault.open(EndorsementStore.place(owner, id), row.bytes("comment"))));
    }

    private Query mine(Optional<UUID> only) {
        return database.createNativeQuery("select * from polku.my_applications(cast(:only as uuid))", Tuple.class)
                .setParameter("only", only.map(UUID::toString).orElse(null));
    }
}
