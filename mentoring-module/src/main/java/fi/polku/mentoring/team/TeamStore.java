package fi.polku.mentoring.team;

import fi.polku.mentoring.path.PathSummary;
import fi.polku.mentoring.path.StepStatus;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.sharing.ReportsQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a supervisor sees of the team, read across features in a fixed number of queries. */
@ApplicationScoped
class TeamStore {
    private static final String MEMBERS = """
            select p.id, p.given_name || ' ' || p.family_name as name, u.name_fi as unit_fi, u.name_sv as unit_sv, u.name_en as unit_en,
                   h.id as path, h.name_fi, h.name_sv, h.name_en, h.completed_at,
                   (select count(*) from polku.path_proposal x where x.path = h.id and x.status = 'open' and x.proposed_by = p.id) as proposals,
                   (select count(distinct s.subject) from polku.share s
                     where s.owner = p.id and s.subject_kind = 'goal' and (s.reader_kind = 'supervisor' or s.reader = :me)) as goals,
                   case when p.supervisor <> :me then
                     (select b.given_name || ' ' || b.family_name from polku.person b where b.id = p.supervisor) end as instead_of
              from polku.person p
              left join polku.unit u on u.id = p.unit
              left join lateral (
                select * from polku.path x where x.owner = p.id order by x.completed_at is null desc, x.resting, x.created_at desc limit 1
              ) h on true
             where %s
               and (cast(:after as uuid) is null
                    or (lower(p.family_name), lower(p.given_name), p.id)
                       > (select lower(a.family_name), lower(a.given_name), a.id from polku.person a where a.id = cast(:after as uuid)))
               and (not :waiting
                    or exists (select 1 from polku.path_step s where s.path = h.id and s.status = 'review-asked')
                    or exists (select 1 from polku.path_proposal x where x.path = h.id and x.status = 'open' and x.proposed_by = p.id))
             order by lower(p.family_name), lower(p.given_name), p.id
             limit :limit""".formatted(ReportsQuery.are("p"));

    private static final String STEPS = """
            select path, id, title_fi, title_sv, title_en, status, due from polku.path_step
             where path = any (cast(string_to_array(:paths, ' ') as uuid[]))
             order by path, place""";

    private static final String REPORT = """
            select p.given_name || ' ' || p.family_name as name, g.id, g.title, g.status
              from polku.person p
              left join polku.goal g on g.owner = p.id
             where p.id = :person and %s
             order by g.created_at desc, g.id
             limit 100""".formatted(ReportsQuery.are("p"));

    private static final String QUEUE = """
            select s.id, s.title_fi, s.title_sv, s.title_en, p.id as person, p.given_name || ' ' || p.family_name as name, r.asked_at
              from polku.person p
              join polku.path_step s on s.owner = p.id and s.status = 'review-asked'
              join polku.step_review r on r.step = s.id and r.decision is null and r.withdrawn_at is null
             where %s
             order by r.asked_at, s.id
             limit 200""".formatted(ReportsQuery.are("p"));

    @PersistenceContext
    EntityManager database;

    /** By family name; two queries, however many there are. */
    List<TeamMember> members(UUID me, boolean waiting, Optional<UUID> after, int limit) {
        List<Tuple> rows = rows(database.createNativeQuery(MEMBERS, Tuple.class)
                        .setParameter("me", me)
                        .setParameter("after", after.map(UUID::toString).orElse(null))
                        .setParameter("waiting", waiting)
                        .setParameter("limit", limit))
                .toList();
        Map<UUID, List<PathSummary.Line>> steps =
                steps(rows.stream().flatMap(row -> id(row, "path").stream()).toList());
        return rows.stream().map(row -> member(row, steps)).toList();
    }

    private Map<UUID, List<PathSummary.Line>> steps(List<UUID> paths) {
        if (paths.isEmpty()) {
            return Map.of();
        }
        String joined = paths.stream().map(UUID::toString).collect(Collectors.joining(" "));
        return rows(database.createNativeQuery(STEPS, Tuple.class).setParameter("paths", joined))
                .collect(Collectors.groupingBy(
                        row -> row.get("path", UUID.class), Collectors.mapping(TeamStore::line, Collectors.toList())));
    }

    private static TeamMember member(Tuple row, Map<UUID, List<PathSummary.Line>> steps) {
        Optional<PathSummary> path = id(row, "path")
                .map(p -> new PathSummary(
                        localized(row, "name"),
                        row.get("completed_at", Instant.class) != null,
                        steps.getOrDefault(p, List.of())));
        return new TeamMember(
                row.get("id", UUID.class),
                row.get("name", String.class),
                localized(row, "unit"),
                path,
                row.get("proposals", Number.class).intValue(),
                row.get("goals", Number.class).intValue(),
                Optional.ofNullable(row.get("instead_of", String.class)));
    }

    private static PathSummary.Line line(Tuple row) {
        return new PathSummary.Line(
                row.get("id", UUID.class),
                localized(row, "title"),
                StepStatus.of(row.get("status", String.class)).orElseThrow(),
                Optional.ofNullable(row.get("due", Date.class)).map(Date::toLocalDate));
    }

    /** Whether I stand over this person, and what of the person's goals I may read; no path yet. */
    Optional<Report> report(UUID person) {
        List<Tuple> rows = rows(database.createNativeQuery(REPORT, Tuple.class).setParameter("person", person))
                .toList();
        List<Report.SharedGoal> goals = rows.stream()
                .flatMap(row -> id(row, "id").stream()
                        .map(goal -> new Report.SharedGoal(
                                goal, row.get("title", String.class), row.get("status", String.class))))
                .toList();
        return rows.stream()
                .findFirst()
                .map(row -> new Report(person, row.get("name", String.class), Optional.empty(), List.of(), goals));
    }

    /** What waits longest comes first. */
    List<WaitingReview> queue() {
        return rows(database.createNativeQuery(QUEUE, Tuple.class))
                .map(row -> new WaitingReview(
                        row.get("id", UUID.class),
                        localized(row, "title"),
                        row.get("person", UUID.class),
                        row.get("name", String.class),
                        row.get("asked_at", Instant.class)))
                .toList();
    }

    private static Optional<UUID> id(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, UUID.class));
    }

    private static Localized localized(Tuple row, String column) {
        return new Localized(text(row, column + "_fi"), text(row, column + "_sv"), text(row, column + "_en"));
    }

    private static String text(Tuple row, String column) {
        return Optional.ofNullable(row.get(column, String.class)).orElse("");
    }

    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    private static Stream<Tuple> rows(Query query) {
        return ((List<Tuple>) query.getResultList()).stream();
    }
}
