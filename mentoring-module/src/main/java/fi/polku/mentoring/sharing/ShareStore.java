package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Shares in the database. */
@ApplicationScoped
class ShareStore {
    @PersistenceContext
    EntityManager database;

    Optional<Right> right(Subject subject) {
        return rows(database.createNativeQuery("select polku.right_to(:kind, :subject, :owner)", Tuple.class)
                        .setParameter("kind", subject.kind().code())
                        .setParameter("subject", subject.id())
                        .setParameter("owner", subject.owner()))
                .map(row -> Optional.ofNullable(row.get(0, String.class)))
                .flatMap(Optional::stream)
                .map(code -> Right.valueOf(code.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    boolean add(Subject subject, Reader reader) {
        return bound(
                                database.createNativeQuery(
                                        "insert into polku.share (subject_kind, subject, owner, reader_kind, reader, reader_group)"
                                                + " values (:kind, :subject, :owner, :readerKind, cast(:reader as uuid), cast(:group as uuid)) on conflict do nothing"),
                                subject,
                                reader)
                        .executeUpdate()
                == 1;
    }

    boolean remove(Subject subject, Reader reader) {
        return bound(
                                database.createNativeQuery(
                                        "delete from polku.share where subject_kind = :kind and subject = :subject"
                                                + " and owner = :owner and reader_kind = :readerKind and reader is not distinct from cast(:reader as uuid)"
                                                + " and reader_group is not distinct from cast(:group as uuid)"),
                                subject,
                                reader)
                        .executeUpdate()
                == 1;
    }

    private static Query bound(Query query, Subject subject, Reader reader) {
        return query.setParameter("kind", subject.kind().code())
                .setParameter("subject", subject.id())
                .setParameter("owner", subject.owner())
                .setParameter("readerKind", reader.kind())
                .setParameter("reader", reader.person().map(UUID::toString).orElse(null))
                .setParameter("group", reader.group().map(UUID::toString).orElse(null));
    }

    List<ShareView> readers(Subject subject) {
        return rows(database.createNativeQuery("""
                                select s.id, s.reader_kind, p.id,
                                       coalesce(polku.others_in(s.reader_group), p.given_name || ' ' || p.family_name), s.since,
                                       case s.reader_kind when 'supervisor' then (
                                         select string_agg(d.given_name || ' ' || d.family_name, chr(10) order by d.family_name, d.id)
                                           from polku.person d where d.id = any (polku.my_deputies())) end,
                                       s.reader_group
                                  from polku.share s
                                  left join polku.person p
                                    on p.id = case s.reader_kind when 'person' then s.reader when 'supervisor' then polku.my_supervisor() end
                                 where s.subject_kind = :kind and s.subject = :subject and s.owner = :owner
                                 order by s.since, s.id""", Tuple.class)
                        .setParameter("kind", subject.kind().code())
                        .setParameter("subject", subject.id())
                        .setParameter("owner", subject.owner()))
                .map(row -> new ShareView(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        Optional.ofNullable(row.get(2, UUID.class)),
                        Optional.ofNullable(row.get(3, String.class)),
                        row.get(4, Instant.class),
                        Optional.ofNullable(row.get(6, UUID.class)),
                        Optional.ofNullable(row.get(5, String.class))
                                .map(names -> List.of(names.split("\n")))
                                .orElse(List.of())))
                .toList();
    }

    Optional<Colleague> supervisor() {
        return rows(database.createNativeQuery("""
                        select p.id, p.given_name || ' ' || p.family_name, u.name_fi, u.name_sv, u.name_en
                          from polku.person p left join polku.unit u on u.id = p.unit
                         where p.id = polku.my_supervisor()""", Tuple.class))
                .map(ShareStore::colleague)
                .findFirst();
    }

    /** The groups that the acting person is in now: by whom else is in each, and of which programme. */
    List<Colleague> groups() {
        return rows(database.createNativeQuery(
                        "select id, others, name_fi, name_sv, name_en from polku.groups_to_share_with()", Tuple.class))
                .map(ShareStore::colleague)
                .toList();
    }

    /** Whether the acting person's host takes summaries of goals, as it said when it was last read. */
    boolean hostTakesGoals() {
        return rows(database.createNativeQuery("""
                        select 1 from polku.person p join polku.host_sync h on h.host = p.host
                         where p.id = polku.person() and 'goal' = any (h.offers)""", Tuple.class)).findAny().isPresent();
    }

    /** Whether somebody spoke as the acting person's supervisor then, as the supervisor or in their place. */
    boolean spokeAsSupervisor(UUID who, Instant at) {
        return rows(database.createNativeQuery("select polku.spoke_as_my_supervisor(:who, :at)", Tuple.class)
                        .setParameter("who", who)
                        .setParameter("at", at))
                .anyMatch(row -> Boolean.TRUE.equals(row.get(0, Boolean.class)));
    }

    Optional<Colleague> colleague(UUID other) {
        return rows(database.createNativeQuery(
                                "select id, given_name || ' ' || family_name, unit_fi, unit_sv, unit_en from polku.colleague(:other)",
                                Tuple.class)
                        .setParameter("other", other))
                .map(ShareStore::colleague)
                .findFirst();
    }

    List<Colleague> colleagues(String name) {
        return rows(database.createNativeQuery(
                                "select id, given_name || ' ' || family_name, unit_fi, unit_sv, unit_en from polku.find_colleagues(:name)",
                                Tuple.class)
                        .setParameter("name", name))
                .map(ShareStore::colleague)
                .toList();
    }

    Optional<String> name(UUID person) {
        return rows(database.createNativeQuery(
                                "select given_name || ' ' || family_name from polku.person where id = :id", Tuple.class)
                        .setParameter("id", person))
                .map(row -> row.get(0, String.class))
                .findFirst();
    }

    private static Colleague colleague(Tuple row) {
        return new Colleague(
                row.get(0, UUID.class),
                row.get(1, String.class),
                new Localized(text(row, 2), text(row, 3), text(row, 4)));
    }

    private static String text(Tuple row, int column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
