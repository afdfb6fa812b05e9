package fi.polku.mentoring.telling;

import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** The administrator's doors to mail: what comes out is what is needed to mend an address or a server. */
@ApplicationScoped
class DeadMailStore {
    @PersistenceContext
    EntityManager database;

    MailStanding standing(boolean configured) {
        Row row = Row.all(database.createNativeQuery(
                        "select waiting, since, refused, fault from polku.mail_standing()", Tuple.class))
                .get(0);
        return new MailStanding(
                configured,
                row.number("waiting").orElse(0),
                row.moment("since"),
                row.number("refused").orElse(0),
                row.text("fault"));
    }

    List<DeadMail> list(Cursor after, int limit) {
        return Row.all(database.createNativeQuery(
                                "select id, host_person, due_at, dead_at, attempts, fault, kinds from polku.dead_mails(:at, :id, :limit)",
                                Tuple.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .map(row -> new DeadMail(
                        Objects.requireNonNull(row.id("id")),
                        row.text("host_person").orElse(""),
                        row.moment("due_at").orElseThrow(),
                        row.moment("dead_at").orElseThrow(),
                        row.number("attempts").orElse(0),
                        row.text("fault").orElse(""),
                        row.words("kinds")))
                .toList();
    }

    /** Whose each is. */
    List<AuditedThing> resend(Optional<UUID> only, Instant now) {
        return Row.all(database.createNativeQuery(
                                "select id, person from polku.resend_mail(cast(cast(:only as text) as uuid), :now)",
                                Tuple.class)
                        .setParameter("only", only.map(UUID::toString).orElse(null))
                        .setParameter("now", now))
                .stream()
                .map(row -> AuditedThing.of(
                        "mail", Objects.requireNonNull(row.id("id")), Objects.requireNonNull(row.id("person"))))
                .toList();
    }

    Optional<UUID> drop(UUID id) {
        return Optional.ofNullable((UUID) database.createNativeQuery("select polku.drop_mail(:id)", UUID.class)
                .setParameter("id", id)
                .getSingleResult());
    }
}
