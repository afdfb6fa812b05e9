package fi.polku.mentoring.learninglog;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.learninglog.LogEntryView.LinkNames;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Entries in the database. Row-level security decides which rows there are. */
@ApplicationScoped
class LogEntryStore {
    static final String WHAT_HAPPENED = "log_entry.what_happened";
    static final String INSIGHT = "log_entry.insight";
    static final String NEXT = "log_entry.next";

    /**
     * An entry with the names of what it is linked to and who may read it, in one trip. A goal that the reader may not see is
     * not there to be joined; shares are seen by their owner, and their readers' names too.
     */
    private static final String VIEW = """
            select e.id, e.owner, e.day, e.source, e.what_happened, e.insight, e.next, e.goal, e.step, e.created_at, e.changed_at, e.version,
                   o.given_name || ' ' || o.family_name as owner_name, g.title as goal_title, r.supervisor, r.named, r.name
              from polku.log_entry e
              left join polku.person o on o.id = e.owner
              left join polku.goal g on g.id = e.goal
              cross join lateral (
                select coalesce(bool_or(s.reader_kind = 'supervisor'), false) as supervisor, count(s.reader) as named,
                       min(p.given_name || ' ' || p.family_name) as name
                  from polku.share s left join polku.person p on p.id = s.reader
                 where s.subject_kind = 'log-entry' and s.subject = e.id and s.owner = polku.person()) r
            """;

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
        return rows(query(VIEW + " where e.id = :id").setParameter("id", id))
                .map(this::entry)
                .findFirst();
    }

    /** The owner's entries, by date, newest first. */
    List<LogEntryView> own(UUID owner, LogFilter filter, Cursor after, int limit) {
        Query query = query(VIEW + """
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
        return rows(query).map(this::entry).toList();
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
                                           and (s.reader = :reader or s.reader_kind = 'supervisor' and s.owner in
                                                 (select r.id from polku.person r where r.supervisor = :reader and r.active)))
                           and e.owner <> :reader and (e.day, e.id) < (:day, :after)
                         order by e.day desc, e.id desc limit :limit""")
                        .setParameter("reader", reader)
                        .setParameter("day", after.at().atZone(ZoneOffset.UTC).toLocalDate())
                        .setParameter("after", after.id())
                        .setParameter("limit", limit))
                .map(row -> new SharedEntry(
                        row.get("id", UUID.class),
                        row.get("owner", UUID.class),
                        row.get("owner_name", String.class),
                        day(row),
                        source(row)))
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
        return rows(query("select 1 from polku.goal where id = :id and owner = :owner")
                        .setParameter("id", goal)
                        .setParameter("owner", owner))
                .findAny()
                .isPresent();
    }

    /** What the owner's entries can be linked to. */
    LinkChoices linkChoices(UUID owner) {
        List<LinkChoices.Link> goals = rows(query(
                                "select id, title from polku.goal where owner = :owner and status in ('draft', 'active')"
                                        + " order by created_at desc, id limit 100")
                        .setParameter("owner", owner))
                .map(row -> new LinkChoices.Link(row.get("id", UUID.class), row.get("title", String.class)))
                .toList();
        return new LinkChoices(goals, List.of());
    }

    private LogEntryView entry(Tuple row) {
        UUID id = row.get("id", UUID.class);
        UUID owner = row.get("owner", UUID.class);
        WriteEntry content = new WriteEntry(
                day(row),
                source(row),
                open(row, "what_happened", new Place(owner, WHAT_HAPPENED, id)).orElseThrow(),
                open(row, "insight", new Place(owner, INSIGHT, id)),
                open(row, "next", new Place(owner, NEXT, id)),
                Optional.ofNullable(row.get("goal", UUID.class)),
                Optional.ofNullable(row.get("step", UUID.class)));
        return new LogEntryView(
                id,
                owner,
                Optional.ofNullable(row.get("owner_name", String.class)).orElse(""),
                content,
                new LinkNames(Optional.ofNullable(row.get("goal_title", String.class)), Optional.empty()),
                row.get("created_at", Instant.class),
                row.get("changed_at", Instant.class),
                row.get("version", Number.class).intValue(),
                readers(row));
    }

    private static LogReaders readers(Tuple row) {
        int named = row.get("named", Number.class).intValue();
        return new LogReaders(
                row.get("supervisor", Boolean.class),
                named,
                Optional.ofNullable(row.get("name", String.class)).filter(n -> named == 1));
    }

    private Optional<String> open(Tuple row, String column, Place place) {
        byte @Nullable [] sealed = row.get(column, byte[].class);
        return vault.open(place, sealed);
    }

    private static LocalDate day(Tuple row) {
        return row.get("day", Date.class).toLocalDate();
    }

    private static LogSource source(Tuple row) {
        return LogSource.of(row.get("source", String.class)).orElseThrow();
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
