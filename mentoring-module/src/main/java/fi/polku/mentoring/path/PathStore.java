package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Paths in the database. Row-level security decides which rows there are: one's own, and those of one's reports. */
@ApplicationScoped
class PathStore {
    /** A path always has a step, so that reads may join. */
    private static final String LATEST =
            "(select * from polku.path where owner = :owner order by completed_at is null desc, resting, created_at desc limit 1)";

    @PersistenceContext
    EntityManager database;

    @Inject
    StepStore steps;

    /** A new path from a template; false when the owner has an open one already. */
    boolean add(UUID id, UUID owner, TemplateView template, LocalDate start, Instant now) {
        Query insert = database.createNativeQuery("""
                        insert into polku.path (id, owner, template, template_version, name_fi, name_sv, name_en,
                                                description_fi, description_sv, description_en, started_on, created_at, version)
                        values (:id, :owner, :template, :templateVersion, :name_fi, :name_sv, :name_en,
                                :description_fi, :description_sv, :description_en, :start, :now, 0)
                        on conflict (owner) where completed_at is null and not resting do nothing""")
                .setParameter("id", id)
                .setParameter("owner", owner)
                .setParameter("template", template.id())
                .setParameter("templateVersion", template.version())
                .setParameter("start", start)
                .setParameter("now", now);
        return Rows.localized(
                                Rows.localized(
                                        insert, "name", template.content().name()),
                                "description",
                                template.content().description())
                        .executeUpdate()
                == 1;
    }

    /** The owner's open path, else the one completed last, with its steps. */
    Optional<PathView> latest(Actor actor, UUID owner) {
        List<Tuple> rows = Rows.of(database.createNativeQuery(
                                "select p.id as path_id, p.owner as path_owner, p.template, p.template_version, p.name_fi, p.name_sv, p.name_en,"
                                        + " p.description_fi, p.description_sv, p.description_en, p.started_on, p.completed_at as path_completed_at, "
                                        + StepStore.COLUMNS + " from " + LATEST
                                        + " p join polku.path_step s on s.path = p.id " + StepStore.REVIEW
                                        + " order by s.place",
                                Tuple.class)
                        .setParameter("owner", owner))
                .toList();
        return rows.stream().findFirst().map(row -> view(row, steps.views(actor, rows)));
    }

    private static PathView view(Tuple row, List<StepView> steps) {
        return new PathView(
                row.get("path_id", UUID.class),
                row.get("path_owner", UUID.class),
                row.get("template", UUID.class),
                row.get("template_version", Integer.class),
                Rows.localized(row, "name"),
                Rows.localized(row, "description"),
                Rows.day(row, "started_on").orElseThrow(),
                Rows.moment(row, "path_completed_at"),
                steps);
    }

    /** That path's id. */
    Optional<UUID> latestId(UUID owner) {
        return Rows.of(database.createNativeQuery("select id from " + LATEST + " p", Tuple.class)
                        .setParameter("owner", owner))
                .map(row -> row.get("id", UUID.class))
                .findFirst();
    }

    /** The same in short, in one query. */
    Optional<PathSummary> summary(UUID owner) {
        List<Tuple> rows = Rows.of(database.createNativeQuery(
                                "select p.name_fi, p.name_sv, p.name_en, p.completed_at, s.id, s.title_fi, s.title_sv, s.title_en, s.status, s.due from "
                                        + LATEST + " p join polku.path_step s on s.path = p.id order by s.place",
                                Tuple.class)
                        .setParameter("owner", owner))
                .toList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<PathSummary.Line> lines = rows.stream().map(PathStore::line).toList();
        Localized name = Rows.localized(rows.get(0), "name");
        boolean completed = Rows.moment(rows.get(0), "completed_at").isPresent();
        return Optional.of(new PathSummary(name, completed, lines));
    }

    private static PathSummary.Line line(Tuple row) {
        return new PathSummary.Line(
                row.get("id", UUID.class),
                Rows.localized(row, "title"),
                StepStatus.of(row.get("status", String.class)).orElseThrow(),
                Rows.day(row, "due"));
    }

    /** Takes the path's row, so that whoever else moves or adapts its steps waits; absent when there is no such path. */
    Optional<Path> lock(UUID id) {
        List<?> rows = database.createNativeQuery("select id from polku.path where id = :id for update")
                .setParameter("id", id)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(database.find(Path.class, id));
    }

    /** Whether the owner has an open path other than this. */
    boolean hasOpen(UUID owner, UUID except) {
        return (Boolean) database.createNativeQuery(
                        "select exists (select 1 from polku.path where owner = :owner and id <> :except and completed_at is null and not resting)")
                .setParameter("owner", owner)
                .setParameter("except", except)
                .getSingleResult();
    }

    void remove(Path path) {
        database.remove(path);
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
}
