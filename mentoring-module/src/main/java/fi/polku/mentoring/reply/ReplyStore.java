package fi.polku.mentoring.reply;

import fi.polku.mentoring.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which mails were read, and how the mailbox was reached. */
@ApplicationScoped
class ReplyStore {
    @PersistenceContext
    EntityManager database;

    boolean isRead(byte[] mail) {
        return !Row.all(database.createNativeQuery(
                                "select outcome from polku.reply_read where mail = :mail", Tuple.class)
                        .setParameter("mail", mail))
                .isEmpty();
    }

    void keep(byte[] mail, Outcome outcome, Instant now) {
        database.createNativeQuery(
                        "insert into polku.reply_read (mail, outcome, read_at) values (:mail, :outcome, :now)")
                .setParameter("mail", mail)
                .setParameter("outcome", outcome.code())
                .setParameter("now", now)
                .executeUpdate();
    }

    void forget(Instant before) {
        database.createNativeQuery("delete from polku.reply_read where read_at < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** It was looked into; without a fault, through and through. */
    void looked(@Nullable String fault, Instant now) {
        database.createNativeQuery("""
                        insert into polku.reply_box as b (single, looked_at, reached_at, fault)
                        values (true, :now, case when cast(:fault as text) is null then cast(:now as timestamptz) end, cast(:fault as text))
                        on conflict (single) do update
                           set looked_at = excluded.looked_at, fault = excluded.fault, reached_at = coalesce(excluded.reached_at, b.reached_at)""")
                .setParameter("now", now)
                .setParameter("fault", fault)
                .executeUpdate();
    }

    ReplyStanding standing(boolean configured, Instant from) {
        Optional<Row> box =
                Row.all(database.createNativeQuery("select reached_at, fault from polku.reply_box", Tuple.class))
                        .stream()
                        .findFirst();
        Map<Outcome, Long> counts = new EnumMap<>(Outcome.class);
        Row.all(database.createNativeQuery(
                                "select outcome, cast(count(*) as int) as number from polku.reply_read where read_at >= :from group by outcome",
                                Tuple.class)
                        .setParameter("from", from))
                .forEach(row -> row.text("outcome")
                        .flatMap(Outcome::of)
                        .ifPresent(outcome -> counts.put(
                                outcome, row.number("number").orElse(0).longValue())));
        return new ReplyStanding(
                configured,
                box.flatMap(row -> row.moment("reached_at")),
                box.flatMap(row -> row.text("fault")),
                counts);
    }
}
