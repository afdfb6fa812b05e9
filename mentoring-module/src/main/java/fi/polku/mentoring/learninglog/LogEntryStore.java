package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.ReportsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries in the database. Row-level security decides which rows there are. */
@ApplicationScoped
class LogEntryStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    void add(LogEntry entry) {
        database.persist(entry);
        database.flush();
    }

    Optional<LogEntry> find(UUID id) {
        return Optional.ofNullable(database.find(LogEntry.class, id));
    }

    void remove(LogEntry entry) {
        database.remove(entry);
        flush();
    }

    /** Writes what was changed. */
    void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw new Problem.Stale();
        }
    }

    Optional<LogEntryView> view(UUID id) {
        return rows(query(LogEntryRows.VIEW + " where e.id = :id").setParameter("id", id))
                .map(row -> LogEntryRows.entry(row, vault))
                .findFirst();
    }

    /** The owner's entries, by date, newest first. */
    List<LogEntryView> own(UUID owner, LogFilter filter, Cursor after, int limit) {
        Query query = query(LogEntryRows.VIEW + """
                 where e.owner = :owner and (e.day, e.id) < (:day, :after)
                   and e.day between :first and :last and (cast(:goal as uuid) is null or e.goal = cast(:goal as uuid))
                   and (cast(:step as uuid) is null or e.step = cast(:step as uuid))
                 order by e.day desc, e.id desc limit :limit""")
                .setParameter("owner", owner)
                .setParameter("day", after.at().atZone(ZoneOffset.UTC).toLocalDate())
                .setParameter("after", after.id())
                .setParameter("first", filter.first())
                .setParameter("last", filter.last())
                .setParameter("goal", text(filter.goal()))
                .setParameter("step", text(filter.step()))
                .setParameter("limit", limit);
        return rows(query).map(row -> LogEntryRows.entry(row, vault)).toList();
    }

    /** Where an entry stands in a list by date. */
    static Cursor place(LocalDate day, UUID id) {
        return new Cursor(day.atStartOfDay(ZoneOffset.UTC).toInstant(), id);
    }

    /** What others share with the reader, without a word of it. Begins at the shares, of which the reader sees only the received. */
    List<SharedEntry> sharedWith(UUID reader, Cursor after, int limit) {
        return rows(query("""
                        select e.id, e.owner, p.given_name || ' ' || p.family_name as owner_name, e.day, e.source
                          from polku.log_entry e join polku.person p on p.id = e.owner
                         where e.id in (select s.subject from polku.share s
                                         where s.subject_kind = 'log-entry'
                                           and (s.reader = :reader or s.reader_group = any (cast((select polku.my_groups()) as uuid[]))
                                                or s.reader_kind = 'supervisor' and s.owner in
                                                 (select r.id from polku.person r where %s)))
                           and e.owner <> :reader and (e.day, e.id) < (:day, :after)
                         order by e.day desc, e.id desc limit :limit""".formatted(ReportsQuery.are("r")))
                        .setParameter("reader", reader)
                        .setParameter("day", after.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .setParameter("after", after.id())
                        .setParameter("limit", limit))
                .map(row -> new SharedEntry(
                        row.get("id", UUID.class),
                        row.get("owner", UUID.class),
                        row.get("owner_name", String.class),
                        LogEntryRows.day(row),
                        LogEntryRows.source(row)))
                .toList();
    }

    /** The days of a month that have entries, and the nearest days before and after the month that have some. */
    List<LocalDate> daysAround(UUID owner, YearMonth month) {
        return rows(query("""
                        select distinct day from polku.log_entry where owner = :owner and day between :first and :last
                         union all select max(day) from polku.log_entry where owner = :owner and day < :first
                         union all select min(day) from polku.log_entry where owner = :owner and day > :last""")
                        .setParameter("owner", owner)
                        .setParameter("first", month.atDay(1))
                        .setParameter("last", month.atEndOfMonth()))
                .map(row -> Optional.ofNullable(row.get(0, Date.class)))
                .flatMap(Optional::stream)
                .map(Date::toLocalDate)
                .toList();
    }

    boolean isGoalOf(UUID owner, UUID goal) {
        return isOf(owner, goal, "select 1 from polku.goal where id = :id and owner = :owner");
    }

    boolean isStepOf(UUID owner, UUID step) {
        return isOf(owner, step, "select 1 from polku.path_step where id = :id and owner = :owner");
    }

    private boolean isOf(UUID owner, UUID id, String sql) {
        return rows(query(sql).setParameter("id", id).setParameter("owner", owner))
                .findAny()
                .isPresent();
    }

    /** What the owner's entries can be linked to: goals that are not closed, and the steps of the path being walked. */
    LinkChoices linkChoices(UUID owner) {
        Map<String, List<LinkChoices.Link>> links = rows(query("""
                        (select 'goal' as kind, id, title as fi, '' as sv, '' as en from polku.goal
                          where owner = :owner and status in ('draft', 'active') order by created_at desc, id limit 100)
                        union all
                        (select 'step', s.id, s.title_fi, s.title_sv, s.title_en
                           from polku.path p join polku.path_step s on s.path = p.id
                          where p.owner = :owner and p.completed_at is null order by s.place limit 100)""").setParameter("owner", owner))
                .collect(Collectors.groupingBy(
                        row -> row.get("kind", String.class),
                        Collectors.mapping(LogEntryStore::link, Collectors.toList())));
        return new LinkChoices(links.getOrDefault("goal", List.of()), links.getOrDefault("step", List.of()));
    }

    private static LinkChoices.Link link(Tuple row) {
        return new LinkChoices.Link(
                row.get("id", UUID.class),
                new Localized(row.get("fi", String.class), row.get("sv", String.class), row.get("en", String.class)));
    }

    private static @Nullable String text(Optional<UUID> id) {
        return id.map(UUID::toString).orElse(null);
    }

    private Query query(String sql) {
        return database.createNativeQuery(sql, Tuple.class);
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
