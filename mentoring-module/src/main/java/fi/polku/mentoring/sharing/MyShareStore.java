package fi.polku.mentoring.sharing;

import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What somebody shares, read across features: a title or a day of each thing, nothing that is sealed. */
@ApplicationScoped
class MyShareStore {
    /** A reader as they are now. Named people are seen wherever they are by whom they share with. */
    private static final String READER = """
            s.reader_kind, coalesce(s.reader, s.reader_group) as reader,
            coalesce(polku.others_in(s.reader_group), p.given_name || ' ' || p.family_name) as name,
            s.reader_kind = 'person' and not polku.is_here(p) as gone,
            o.name_fi as organisation_fi, o.name_sv as organisation_sv, o.name_en as organisation_en""";

    private static final String READERS = """
              left join polku.person p
                on p.id = case s.reader_kind when 'person' then s.reader when 'supervisor' then polku.my_supervisor() end
              left join polku.organisation o
                on s.reader_kind = 'person' and o.id = p.organisation
               and o.id is distinct from (select i.organisation from polku.person i where i.id = :me)
            """;

    private static final String WITH =
            " and s.reader_kind = :with and coalesce(s.reader, s.reader_group) is not distinct from cast(:reader as uuid)";

    private static final String LIST = "select s.id, s.subject_kind as thing_kind, s.subject as thing, s.since, "
            + ThingQuery.COLUMNS + ", " + READER + " from polku.share s "
            + ThingQuery.join("s.subject_kind", "s.subject")
            + READERS + """
             where s.owner = :me and (s.since, s.id) < (:at, :after)
               and (cast(:kind as text) is null or s.subject_kind = cast(:kind as text))
               and (cast(:with as text) is null
                    or (s.reader_kind = cast(:with as text) and coalesce(s.reader, s.reader_group) is not distinct from cast(:reader as uuid)))
             order by s.since desc, s.id desc limit :limit""";

    private static final String COUNTED = "select " + READER + ", s.things from ("
            + "select reader_kind, reader, reader_group, count(*) as things from polku.share where owner = :me"
            + " group by reader_kind, reader, reader_group) s "
            + READERS + " order by s.things desc, name, s.reader_kind limit 1000";

    private static final String RELATED = """
            select 'supervisor' as right, p.given_name || ' ' || p.family_name as name, cast(null as date) as first_day,
                   cast(null as date) as last_day
              from polku.person p where p.id = polku.my_supervisor()
            union all
            select 'deputy', p.given_name || ' ' || p.family_name, d.first_day, d.last_day
              from polku.deputy d join polku.person p on p.id = d.person
             where d.supervisor = polku.my_supervisor() and d.ended_at is null and d.last_day >= polku.today()
               and d.person <> polku.person()
             order by first_day nulls first, name limit 100""";

    @PersistenceContext
    EntityManager database;

    List<MyShare> list(UUID me, MyShares.Filter filter, Cursor after, int limit) {
        return rows(database.createNativeQuery(LIST, Tuple.class)
                        .setParameter("me", me)
                        .setParameter("at", after.at())
                        .setParameter("after", after.id())
                        .setParameter(
                                "kind", filter.kind().map(SharedKind::code).orElse(null))
                        .setParameter("with", filter.with().map(Reader::kind).orElse(null))
                        .setParameter(
                                "reader",
                                filter.with()
                                        .flatMap(with -> with.person().or(with::group))
                                        .map(UUID::toString)
                                        .orElse(null))
                        .setParameter("limit", limit))
                .map(row -> new MyShare(
                        row.get("id", UUID.class), ThingQuery.of(row), reader(row), row.get("since", Instant.class)))
                .toList();
    }

    List<MyReaders.Counted> readers(UUID me) {
        return rows(database.createNativeQuery(COUNTED, Tuple.class).setParameter("me", me))
                .map(row -> new MyReaders.Counted(
                        reader(row), row.get("things", Number.class).intValue()))
                .toList();
    }

    List<MyReaders.Related> related() {
        return rows(database.createNativeQuery(RELATED, Tuple.class))
                .map(row -> new MyReaders.Related(
                        Right.valueOf(row.get("right", String.class).toUpperCase(Locale.ROOT)),
                        row.get("name", String.class),
                        Optional.ofNullable(row.get("first_day", Date.class)).map(Date::toLocalDate),
                        Optional.ofNullable(row.get("last_day", Date.class)).map(Date::toLocalDate)))
                .toList();
    }

    Optional<MyShares.Ended> find(UUID me, UUID id) {
        return rows(database.createNativeQuery(
                                "select s.subject_kind, s.subject, s.reader_kind, coalesce(s.reader, s.reader_group) as reader from polku.share s"
                                        + " where s.owner = :me and s.id = :id",
                                Tuple.class)
                        .setParameter("me", me)
                        .setParameter("id", id))
                .map(row -> new MyShares.Ended(subject(row, me), who(row)))
                .findFirst();
    }

    List<Subject> sharedWith(UUID me, Reader reader) {
        return rows(database.createNativeQuery(
                                "select s.subject_kind, s.subject from polku.share s where s.owner = :me" + WITH
                                        + " order by s.since, s.id",
                                Tuple.class)
                        .setParameter("me", me)
                        .setParameter("with", reader.kind())
                        .setParameter(
                                "reader",
                                reader.person()
                                        .or(reader::group)
                                        .map(UUID::toString)
                                        .orElse(null)))
                .map(row -> subject(row, me))
                .toList();
    }

    private static Subject subject(Tuple row, UUID owner) {
        return new Subject(
                SharedKind.of(row.get("subject_kind", String.class)).orElseThrow(),
                row.get("subject", UUID.class),
                owner);
    }

    private static MyReader reader(Tuple row) {
        Optional<Localized> elsewhere = Optional.ofNullable(row.get("organisation_fi", String.class))
                .map(fi -> new Localized(
                        fi, row.get("organisation_sv", String.class), row.get("organisation_en", String.class)));
        return new MyReader(
                who(row),
                Optional.ofNullable(row.get("name", String.class)),
                elsewhere,
                Boolean.TRUE.equals(row.get("gone", Boolean.class)));
    }

    private static Reader who(Tuple row) {
        return switch (row.get("reader_kind", String.class)) {
            case "host" -> new Reader.Host();
            case "supervisor" -> new Reader.Supervisor();
            case "group" -> new Reader.Group(row.get("reader", UUID.class));
            default -> new Reader.Named(row.get("reader", UUID.class));
        };
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
