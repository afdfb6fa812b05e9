package fi.polku.mentoring.path;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Steps in the database. */
@ApplicationScoped
class StepStore {
    /** What a step is read by, from {@code path_step s}; {@link #REVIEW} joins the rest. */
    static final String COLUMNS = """
            s.id, s.path, s.owner, s.title_fi, s.title_sv, s.title_en, s.criterion_fi, s.criterion_sv, s.criterion_en,
            s.kind, array_to_string(s.competences, ' ') as competences, s.due, s.status, s.completed_at, s.version,
            r.id as review, r.asked_at, r.text, r.decision, r.reviewer, r.comment, r.decided_at
            """;

    /** The last asking for a review that was not taken back. */
    static final String REVIEW = """
            left join lateral (
              select * from polku.step_review x where x.step = s.id and x.withdrawn_at is null order by x.asked_at desc, x.id limit 1
            ) r on true
            """;

    private static final String VIEW = "select " + COLUMNS + " from polku.path_step s " + REVIEW + " where s.id = :id";

    private static final String COMPLETED = """
            select s.id, s.title_fi, s.title_sv, s.title_en, s.kind, p.name_fi, p.name_sv, p.name_en,
                   array_to_string(s.competences, ' ') as competences, s.completed_at,
                   a.given_name || ' ' || a.family_name as approver, case when a.host = me.host then a.host_id end as approver_id
              from polku.path_step s
              join polku.path p on p.id = s.path
              join polku.person me on me.id = s.owner
              left join lateral (
                select x.reviewer from polku.step_review x
                 where x.step = s.id and x.decision = 'approve' order by x.decided_at desc limit 1) r on true
              left join polku.person a on a.id = r.reviewer
             where s.id in (:ids) and s.owner = :owner and s.status = 'completed'""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    CompetenceNames competences;

    /** A planned step at a place; its id. */
    UUID add(UUID path, UUID owner, int place, StepContent content, Optional<LocalDate> due) {
        UUID id = UUID.randomUUID();
        var insert = database.createNativeQuery("""
                        insert into polku.path_step (id, path, owner, place, title_fi, title_sv, title_en, criterion_fi, criterion_sv, criterion_en,
                                                     kind, due, competences, status, version)
                        values (:id, :path, :owner, :place, :title_fi, :title_sv, :title_en, :criterion_fi, :criterion_sv, :criterion_en,
                                :kind, cast(:due as date), string_to_array(:competences, ' '), 'planned', 0)""")
                .setParameter("id", id)
                .setParameter("path", path)
                .setParameter("owner", owner)
                .setParameter("place", place)
                .setParameter("kind", content.kind().code())
                .setParameter("due", due.map(LocalDate::toString).orElse(null))
                .setParameter("competences", Rows.joined(content.competences()));
        Rows.localized(Rows.localized(insert, "title", content.title()), "criterion", content.criterion())
                .executeUpdate();
        return id;
    }

    /** The step, to be moved; with the path's row held. */
    Optional<Step> find(UUID id) {
        return Optional.ofNullable(database.find(Step.class, id));
    }

    /** Of which path a step is; absent when there is no such step for the actor. */
    Optional<UUID> pathOf(UUID step) {
        return Rows.of(database.createNativeQuery("select path from polku.path_step where id = :id", Tuple.class)
                        .setParameter("id", step))
                .map(row -> row.get("path", UUID.class))
                .findFirst();
    }

    /** Those of these steps that are the owner's and completed. */
    List<CompletedStep> completed(List<UUID> ids, UUID owner) {
        return Rows.of(database.createNativeQuery(COMPLETED, Tuple.class)
                        .setParameter("ids", ids)
                        .setParameter("owner", owner))
                .map(StepStore::completed)
                .toList();
    }

    private static CompletedStep completed(Tuple row) {
        return new CompletedStep(
                row.get("id", UUID.class),
                Rows.localized(row, "title"),
                StepKind.of(row.get("kind", String.class)).orElseThrow(),
                Rows.localized(row, "name"),
                Rows.addresses(row, "competences"),
                Rows.moment(row, "completed_at").orElseThrow(),
                Optional.ofNullable(row.get("approver", String.class))
                        .map(name -> new CompletedStep.Approver(
                                Optional.ofNullable(row.get("approver_id", String.class)), name)));
    }

    /** Whether the host was told of a step, which cannot be undone by its reviewer. */
    boolean toldHost(UUID step) {
        return (Boolean) database.createNativeQuery("select polku.told_host_of(:step)", Boolean.class)
                .setParameter("step", step)
                .getSingleResult();
    }

    /** Where every step of a path is, in their order. */
    Map<UUID, StepStatus> statuses(UUID path) {
        Map<UUID, StepStatus> statuses = new LinkedHashMap<>();
        Rows.of(database.createNativeQuery(
                                "select id, status from polku.path_step where path = :path order by place", Tuple.class)
                        .setParameter("path", path))
                .forEach(row -> statuses.put(
                        row.get("id", UUID.class),
                        StepStatus.of(row.get("status", String.class)).orElseThrow()));
        return statuses;
    }

    /** Puts the steps of a path in this order. */
    void reorder(UUID path, List<UUID> order) {
        database.createNativeQuery("""
                        update polku.path_step s set place = o.place - 1
                          from unnest(cast(string_to_array(:order, ' ') as uuid[])) with ordinality as o (id, place)
                         where s.id = o.id and s.path = :path and s.place <> o.place - 1""")
                .setParameter(
                        "order", Rows.joined(order.stream().map(UUID::toString).toList()))
                .setParameter("path", path)
                .executeUpdate();
    }

    void remove(UUID step) {
        database.createNativeQuery("delete from polku.path_step where id = :id")
                .setParameter("id", step)
                .executeUpdate();
    }

    Optional<StepView> view(Actor actor, UUID id) {
        List<Tuple> rows = Rows.of(database.createNativeQuery(VIEW, Tuple.class).setParameter("id", id))
                .toList();
        return views(actor, rows).stream().findFirst();
    }

    /** Steps from rows that hold {@link #COLUMNS}. */
    List<StepView> views(Actor actor, List<Tuple> rows) {
        Map<String, Localized> names = competences.of(actor, rows, row -> Rows.addresses(row, "competences"));
        return rows.stream().map(row -> view(row, names)).toList();
    }

    private StepView view(Tuple row, Map<String, Localized> names) {
        StepContent content = Rows.content(row, "kind");
        Map<String, Localized> own = new HashMap<>(names);
        own.keySet().retainAll(content.competences());
        UUID owner = row.get("owner", UUID.class);
        return new StepView(
                row.get("id", UUID.class),
                row.get("path", UUID.class),
                owner,
                content,
                own,
                Rows.day(row, "due"),
                StepStatus.of(row.get("status", String.class)).orElseThrow(),
                Rows.moment(row, "completed_at"),
                Rows.id(row, "review").map(review -> ReviewStore.view(row, owner, review, vault)),
                row.get("version", Integer.class));
    }

    /** What only the owner sees: the note, and what was last written for a review, also if that was taken back. */
    OwnWords ownWords(UUID step) {
        return Rows.of(database.createNativeQuery("""
                                select s.owner, n.text as note, r.id as review, r.text
                                  from polku.path_step s
                                  left join polku.step_note n on n.step = s.id
                                  left join lateral (select id, text from polku.step_review where step = s.id order by asked_at desc, id limit 1) r on true
                                 where s.id = :step""", Tuple.class).setParameter("step", step))
                .map(row -> new OwnWords(
                        vault.open(notePlace(row.get("owner", UUID.class), step), row.get("note", byte[].class)),
                        Rows.id(row, "review")
                                .flatMap(review -> vault.open(
                                        ReviewStore.text(row.get("owner", UUID.class), review),
                                        row.get("text", byte[].class)))))
                .findFirst()
                .orElse(OwnWords.NONE);
    }

    /** Writes the owner's own note, or takes it away. */
    void write(UUID step, UUID owner, Optional<String> text, Instant now) {
        if (text.isEmpty()) {
            database.createNativeQuery("delete from polku.step_note where step = :step")
                    .setParameter("step", step)
                    .executeUpdate();
            return;
        }
        database.createNativeQuery("""
                        insert into polku.step_note (step, owner, text, changed_at) values (:step, :owner, :text, :now)
                        on conflict (step) do update set text = excluded.text, changed_at = excluded.changed_at""")
                .setParameter("step", step)
                .setParameter("owner", owner)
                .setParameter("text", vault.seal(notePlace(owner, step), text.get()))
                .setParameter("now", now)
                .executeUpdate();
    }

    static Place notePlace(UUID owner, UUID step) {
        return new Place(owner, "step_note.text", step);
    }
}
