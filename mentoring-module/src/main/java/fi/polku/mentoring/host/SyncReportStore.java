package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The report of the sync in the database; policies leave out what is not the administrator's. */
@ApplicationScoped
class SyncReportStore {
    private static final String HOSTS = """
            select s.host, s.run, s.whole, s.feed, s.started_at, s.as_of, s.succeeded_at, s.whole_at, s.attempted_at, s.fault, s.fault_reason,
                   s.left_alone, array_to_string(s.offers, ' ') as offers, coalesce(r.moved_at, s.started_at) as moved_at, r.failed_at,
                   q.whole as asked_whole, q.asked_at, o.waiting, o.since, o.refused,
                   (select count(*) from polku.organisation a where a.host = s.host and a.active) as organisations
              from polku.host_sync s
              left join polku.host_sync_run r on r.host = s.host and r.run = s.run
              left join polku.host_sync_request q on q.host = s.host
             cross join lateral polku.outbox_standing(s.host) o
             where s.host = (select polku.administered_host())
             order by s.host""";

    private static final String RUNS = """
            select r.run, r.whole, r.asked, r.as_of, r.started_at, r.ended_at, r.succeeded, r.failed_at, r.fault, r.fault_reason, r.fault_feed,
                   coalesce(sum(c.n) filter (where c.what = 'read'), 0) as read,
                   coalesce(sum(c.n) filter (where c.what = 'written'), 0) as written,
                   coalesce(sum(c.n) filter (where c.what = 'gone'), 0) as gone,
                   coalesce(sum(c.n) filter (where c.what not in ('read', 'written', 'gone')), 0) as rejected
              from polku.host_sync_run r
              left join polku.host_sync_count c on c.host = r.host and c.run = r.run
             where r.host = :host and r.run < :before
             group by r.host, r.run
             order by r.run desc
             limit :limit""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Hosts hosts;

    List<HostState> hosts() {
        return rows(database.createNativeQuery(HOSTS, Tuple.class))
                .map(this::state)
                .toList();
    }

    private HostState state(Tuple row) {
        String id = row.get("host", String.class);
        Optional<Host> host = hosts.find(id);
        return new HostState(
                id,
                host.map(known -> known.conventions().name()).orElseGet(() -> new Localized(id, id, id)),
                host.isPresent(),
                condition(row),
                new HostState.Copy(moment(row, "as_of"), moment(row, "succeeded_at"), moment(row, "whole_at")),
                Set.of(row.get("offers", String.class).split(" ", -1)),
                moment(row, "attempted_at"),
                fault(row),
                progress(row),
                moment(row, "asked_at").map(at -> new HostState.Request(row.get("asked_whole", Boolean.class), at)),
                new HostState.Outbox(
                        row.get("waiting", Long.class), moment(row, "since"), row.get("refused", Long.class)),
                row.get("organisations", Long.class) > 1);
    }

    /** A run that was broken off is being read again as soon as a page has come after that. */
    private static HostState.Condition condition(Tuple row) {
        Optional<Instant> failed = moment(row, "failed_at");
        boolean open = row.get("feed", String.class) != null;
        if (open
                && (failed.isEmpty()
                        || moment(row, "moved_at")
                                .filter(at -> at.isAfter(failed.get()))
                                .isPresent())) {
            return HostState.Condition.READING;
        }
        if (row.get("left_alone", Boolean.class)) {
            return HostState.Condition.LEFT_ALONE;
        }
        if (fault(row).isPresent()) {
            return HostState.Condition.FAILING;
        }
        return moment(row, "succeeded_at").isPresent()
                ? HostState.Condition.UP_TO_DATE
                : HostState.Condition.NEVER_READ;
    }

    private static Optional<HostState.Progress> progress(Tuple row) {
        return Optional.ofNullable(row.get("feed", String.class))
                .map(feed -> new HostState.Progress(
                        row.get("run", Long.class),
                        row.get("whole", Boolean.class),
                        row.get("started_at", Instant.class),
                        row.get("moved_at", Instant.class),
                        feed));
    }

    /** Newest first. */
    List<SyncRun> runs(String host, long before, int limit) {
        return rows(database.createNativeQuery(RUNS, Tuple.class)
                        .setParameter("host", host)
                        .setParameter("before", before)
                        .setParameter("limit", limit))
                .map(SyncReportStore::run)
                .toList();
    }

    private static SyncRun run(Tuple row) {
        Optional<Instant> ended = moment(row, "ended_at");
        SyncRun.Outcome closed =
                row.get("succeeded", Boolean.class) ? SyncRun.Outcome.DONE : SyncRun.Outcome.BROKEN_OFF;
        return new SyncRun(
                row.get("run", Long.class),
                row.get("whole", Boolean.class),
                row.get("asked", Boolean.class),
                ended.isEmpty() ? SyncRun.Outcome.OPEN : closed,
                new SyncRun.Times(row.get("started_at", Instant.class), ended, moment(row, "as_of")),
                moment(row, "failed_at")
                        .flatMap(at -> fault(row)
                                .map(fault -> new SyncRun.Interruption(
                                        at, Optional.ofNullable(row.get("fault_feed", String.class)), fault))),
                new SyncRun.Totals(
                        number(row, "read"), number(row, "written"), number(row, "gone"), number(row, "rejected")));
    }

    List<PartReport> parts(String host, long run) {
        Map<String, Map<String, Long>> counts = new LinkedHashMap<>();
        HostCopy.feeds().forEach(feed -> counts.put(feed, new TreeMap<>()));
        rows(database.createNativeQuery(
                                "select feed, what, n from polku.host_sync_count where host = :host and run = :run",
                                Tuple.class)
                        .setParameter("host", host)
                        .setParameter("run", run))
                .forEach(row -> counts.computeIfAbsent(row.get("feed", String.class), feed -> new TreeMap<>())
                        .put(row.get("what", String.class), number(row, "n")));
        List<PartReport> parts = new ArrayList<>();
        counts.forEach((feed, what) -> {
            if (!what.isEmpty()) {
                parts.add(part(feed, what));
            }
        });
        return parts;
    }

    private static PartReport part(String feed, Map<String, Long> counts) {
        Map<String, Long> reasons = new TreeMap<>(counts);
        reasons.keySet().removeAll(Set.of("read", "written", "gone"));
        long rejected = reasons.values().stream().mapToLong(Long::longValue).sum();
        return new PartReport(
                feed,
                new SyncRun.Totals(
                        counts.getOrDefault("read", 0L),
                        counts.getOrDefault("written", 0L),
                        counts.getOrDefault("gone", 0L),
                        rejected),
                reasons);
    }

    /** Last written first. */
    List<RejectLine> rejects(String host, long run, long before, int limit) {
        return rows(database.createNativeQuery("""
                                select id, feed, record, reason, field from polku.host_reject
                                 where host = :host and run = :run and id < :before
                                 order by id desc limit :limit""", Tuple.class)
                        .setParameter("host", host)
                        .setParameter("run", run)
                        .setParameter("before", before)
                        .setParameter("limit", limit))
                .map(row -> new RejectLine(
                        row.get("id", Long.class),
                        row.get("feed", String.class),
                        row.get("record", String.class),
                        row.get("reason", String.class),
                        row.get("field", String.class)))
                .toList();
    }

    void ask(String host, boolean whole, Instant now) {
        database.createNativeQuery("""
                        insert into polku.host_sync_request as r (host, whole, asked_at) values (:host, :whole, :now)
                        on conflict (host) do update set whole = r.whole or excluded.whole""")
                .setParameter("host", host)
                .setParameter("whole", whole)
                .setParameter("now", now)
                .executeUpdate();
    }

    private static Optional<Fault> fault(Tuple row) {
        return Optional.ofNullable(row.get("fault", String.class))
                .map(words -> new Fault(
                        Optional.ofNullable(row.get("fault_reason", String.class))
                                .map(FaultReason::of)
                                .orElse(FaultReason.AWAY),
                        words));
    }

    private static long number(Tuple row, String column) {
        return row.get(column, Number.class).longValue();
    }

    private static Optional<Instant> moment(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, Instant.class));
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
