package fi.polku.mentoring.telling;

import fi.polku.mentoring.notice.NoticeKind;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.telling.ToldNotice.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Notices in the database; row-level security shows each to its receiver. */
@ApplicationScoped
class NoticeStore {
    @PersistenceContext
    EntityManager database;

    /** A kind that this version does not know, as another node may, is left out. */
    List<ToldNotice> list(Cursor after, int limit) {
        return Row.all(database.createNativeQuery(
                                "select id, kind, moment, page, arisen_at, read_at, name_fi, name_sv, name_en"
                                        + " from polku.my_notices(:at, :id, :limit)",
                                Tuple.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id())
                        .setParameter("limit", limit))
                .stream()
                .flatMap(row ->
                        NoticeKind.of(row.text("kind").orElseThrow()).stream().map(kind -> notice(row, kind)))
                .toList();
    }

    private static ToldNotice notice(Row row, NoticeKind kind) {
        return new ToldNotice(
                Objects.requireNonNull(row.id("id")),
                kind,
                new Facts(row.name("name"), row.moment("moment")),
                row.text("page").orElseThrow(),
                row.moment("arisen_at").orElseThrow(),
                row.moment("read_at"));
    }

    /** Its page; read from then on. */
    Optional<String> open(UUID id, Instant now) {
        return database
                .createNativeQuery(
                        "update polku.notice set read_at = coalesce(read_at, :now) where id = :id and person = polku.person() returning page",
                        String.class)
                .setParameter("now", now)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(String.class::cast)
                .findFirst();
    }

    int readAll(Instant now) {
        return database.createNativeQuery(
                        "update polku.notice set read_at = :now where person = polku.person() and read_at is null")
                .setParameter("now", now)
                .executeUpdate();
    }
}
