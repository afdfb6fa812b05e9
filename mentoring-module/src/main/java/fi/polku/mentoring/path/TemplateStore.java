package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Path templates in the database. A version is written once; the template says which is the newest. */
@ApplicationScoped
class TemplateStore {
    @PersistenceContext
    EntityManager database;

    @Inject
    CompetenceNames competences;

    void add(UUID id, UUID organisation, WriteTemplate content, Instant now) {
        database.createNativeQuery("""
                        insert into polku.path_template (id, organisation, published, version, created_at, changed_at)
                        values (:id, :organisation, :published, 1, :now, :now)""")
                .setParameter("id", id)
                .setParameter("organisation", organisation)
                .setParameter("published", content.published())
                .setParameter("now", now)
                .executeUpdate();
        addVersion(id, 1, content, now);
    }

    /** Makes the next version; refuses when the newest is another than the one the change was made on. */
    void change(UUID id, int version, WriteTemplate content, Instant now) {
        int changed = database.createNativeQuery(
                        "update polku.path_template set version = version + 1, published = :published, changed_at = :now where id = :id and version = :version")
                .setParameter("published", content.published())
                .setParameter("now", now)
                .setParameter("id", id)
                .setParameter("version", version)
                .executeUpdate();
        if (changed == 0) {
            throw new Problem.Stale();
        }
        addVersion(id, version + 1, content, now);
    }

    private void addVersion(UUID id, int version, WriteTemplate content, Instant now) {
        var insert = database.createNativeQuery("""
                        insert into polku.path_template_version
                               (template, version, name_fi, name_sv, name_en, description_fi, description_sv, description_en, written_at)
                        values (:template, :version, :name_fi, :name_sv, :name_en, :description_fi, :description_sv, :description_en, :now)""")
                .setParameter("template", id)
                .setParameter("version", version)
                .setParameter("now", now);
        Rows.localized(Rows.localized(insert, "name", content.name()), "description", content.description())
                .executeUpdate();
        for (int place = 0; place < content.steps().size(); place++) {
            addStep(id, version, place, content.steps().get(place));
        }
    }

    private void addStep(UUID id, int version, int place, TemplateStep step) {
        var insert = database.createNativeQuery("""
                        insert into polku.template_step
                               (template, version, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en,
                                kind, due_months, due_days, competences)
                        values (:template, :version, :place, :title_fi, :title_sv, :title_en, :criterion_fi, :criterion_sv, :criterion_en,
                                :kind, cast(:months as int), cast(:days as int), string_to_array(:competences, ' '))""")
                .setParameter("template", id)
                .setParameter("version", version)
                .setParameter("place", place)
                .setParameter("kind", step.content().kind().code())
                .setParameter("months", amount(step, DueOffset.Unit.MONTHS))
                .setParameter("days", amount(step, DueOffset.Unit.DAYS))
                .setParameter("competences", Rows.joined(step.content().competences()));
        Rows.localized(
                        Rows.localized(insert, "title", step.content().title()),
                        "criterion",
                        step.content().criterion())
                .executeUpdate();
    }

    private static @org.jspecify.annotations.Nullable String amount(TemplateStep step, DueOffset.Unit unit) {
        return step.due()
                .filter(due -> due.unit() == unit)
                .map(due -> Integer.toString(due.amount()))
                .orElse(null);
    }

    Optional<TemplateView> find(Actor actor, UUID id) {
        return Rows.of(database.createNativeQuery("""
                                select t.id, t.published, t.version, t.changed_at, v.name_fi, v.name_sv, v.name_en,
                                       v.description_fi, v.description_sv, v.description_en
                                  from polku.path_template t
                                  join polku.path_template_version v on v.template = t.id and v.version = t.version
                                 where t.id = :id""", Tuple.class).setParameter("id", id))
                .map(row -> view(actor, row))
                .findFirst();
    }

    private TemplateView view(Actor actor, Tuple row) {
        UUID id = row.get("id", UUID.class);
        int version = row.get("version", Integer.class);
        List<TemplateStep> steps = steps(id, version);
        WriteTemplate content = new WriteTemplate(
                Rows.localized(row, "name"),
                Rows.localized(row, "description"),
                row.get("published", Boolean.class),
                steps);
        return new TemplateView(
                id,
                content,
                competences.of(actor, steps, step -> step.content().competences()),
                row.get("changed_at", Instant.class),
                version);
    }

    private List<TemplateStep> steps(UUID template, int version) {
        return Rows.of(database.createNativeQuery("""
                                select title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en, kind, due_months, due_days,
                                       array_to_string(competences, ' ') as competences
                                  from polku.template_step
                                 where template = :template and version = :version
                                 order by place""", Tuple.class)
                        .setParameter("template", template)
                        .setParameter("version", version))
                .map(row -> new TemplateStep(Rows.content(row, "kind"), due(row)))
                .toList();
    }

    private static Optional<DueOffset> due(Tuple row) {
        return Rows.number(row, "due_months")
                .map(months -> new DueOffset(months, DueOffset.Unit.MONTHS))
                .or(() -> Rows.number(row, "due_days").map(days -> new DueOffset(days, DueOffset.Unit.DAYS)));
    }

    /** Newest first. The policy leaves out what is not published, except for human resources. */
    List<TemplateSummary> list(boolean publishedOnly, Cursor after, int limit) {
        return Rows.of(database.createNativeQuery("""
                                select t.id, t.published, t.version, t.created_at, t.changed_at, v.name_fi, v.name_sv, v.name_en,
                                       v.description_fi, v.description_sv, v.description_en,
                                       (select count(*) from polku.template_step s where s.template = t.id and s.version = t.version) as steps
                                  from polku.path_template t
                                  join polku.path_template_version v on v.template = t.id and v.version = t.version
                                 where (t.created_at, t.id) < (:at, :after) and (t.published or not :publishedOnly)
                                 order by t.created_at desc, t.id desc
                                 limit :limit""", Tuple.class)
                        .setParameter("publishedOnly", publishedOnly)
                        .setParameter("at", after.at())
                        .setParameter("after", after.id())
                        .setParameter("limit", limit))
                .map(row -> new TemplateSummary(
                        row.get("id", UUID.class),
                        Rows.localized(row, "name"),
                        Rows.localized(row, "description"),
                        row.get("published", Boolean.class),
                        row.get("steps", Number.class).intValue(),
                        row.get("created_at", Instant.class),
                        row.get("changed_at", Instant.class),
                        row.get("version", Integer.class),
                        Optional.empty()))
                .toList();
    }

    /** Every version, the newest first. */
    List<TemplateVersion> versions(UUID template) {
        return Rows.of(database.createNativeQuery("""
                                select v.version, v.name_fi, v.name_sv, v.name_en, v.written_at,
                                       (select count(*) from polku.template_step s where s.template = v.template and s.version = v.version) as steps
                                  from polku.path_template_version v
                                 where v.template = :template
                                 order by v.version desc
                                 limit 200""", Tuple.class).setParameter("template", template))
                .map(row -> new TemplateVersion(
                        row.get("version", Integer.class),
                        Rows.localized(row, "name"),
                        row.get("steps", Number.class).intValue(),
                        row.get("written_at", Instant.class)))
                .toList();
    }
}
