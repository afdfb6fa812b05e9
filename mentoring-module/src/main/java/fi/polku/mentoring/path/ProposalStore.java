package fi.polku.mentoring.path;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** Proposals in the database. Reasons and answers are sealed with the key of the path's owner. */
@ApplicationScoped
class ProposalStore {
    private static final StepContent NO_CONTENT =
            new StepContent(new Localized("-", "", ""), new Localized("", "", ""), StepKind.WORK_TASK, List.of());
    private static final Localized EMPTY = new Localized("", "", "");

    private static final String VIEW = """
            select p.id, p.path, p.owner, p.kind, p.proposed_by, p.proposed_at, p.step, p.step_title_fi, p.step_title_sv, p.step_title_en,
                   p.seen_status, p.seen_due, p.place, p.after, p.due_changes, p.due, p.title_fi, p.title_sv, p.title_en,
                   p.criterion_fi, p.criterion_sv, p.criterion_en, p.step_kind, array_to_string(p.competences, ' ') as competences,
                   p.reason, p.status, p.decided_at, p.answer, a.title_fi as after_fi, a.title_sv as after_sv, a.title_en as after_en
              from polku.path_proposal p
              left join polku.path_step a on a.id = p.after
            """;

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    /**
     * A proposal to be kept.
     *
     * @param proposer the acting person
     * @param change what would change
     * @param seen the step it is about as it is now
     * @param reason in the proposer's words
     */
    record Draft(UUID proposer, PathChange change, Optional<ProposalView.Seen> seen, Optional<String> reason) {}

    UUID add(Path path, Draft draft, Instant now) {
        UUID id = UUID.randomUUID();
        Query insert = database.createNativeQuery("""
                        insert into polku.path_proposal (id, path, owner, kind, proposed_by, proposed_at, step, step_title_fi, step_title_sv, step_title_en,
                                seen_status, seen_due, place, after, due_changes, due, title_fi, title_sv, title_en,
                                criterion_fi, criterion_sv, criterion_en, step_kind, competences, reason, status, version)
                        values (:id, :path, :owner, :kind, :proposer, :now, cast(:step as uuid), :step_title_fi, :step_title_sv, :step_title_en,
                                cast(:seenStatus as text), cast(:seenDue as date), :place, cast(:after as uuid), :dueChanges, cast(:due as date),
                                :title_fi, :title_sv, :title_en, :criterion_fi, :criterion_sv, :criterion_en, cast(:stepKind as text),
                                string_to_array(:competences, ' '), cast(:reason as bytea), 'open', 0)""")
                .setParameter("id", id)
                .setParameter("path", path.id())
                .setParameter("owner", path.owner())
                .setParameter("proposer", draft.proposer())
                .setParameter("now", now)
                .setParameter("reason", vault.sealOptional(place(path.owner(), "reason", id), draft.reason()));
        bindStep(insert, draft);
        bindChange(insert, draft.change());
        insert.executeUpdate();
        return id;
    }

    private static void bindStep(Query insert, Draft draft) {
        var seen = draft.seen();
        insert.setParameter("kind", draft.change().kind())
                .setParameter("step", draft.change().step().map(UUID::toString).orElse(null))
                .setParameter("seenStatus", seen.map(s -> s.status().code()).orElse(null))
                .setParameter(
                        "seenDue",
                        seen.flatMap(ProposalView.Seen::due)
                                .map(LocalDate::toString)
                                .orElse(null));
        Rows.localized(insert, "step_title", seen.map(ProposalView.Seen::title).orElse(EMPTY));
    }

    private static void bindChange(Query insert, PathChange change) {
        Optional<PathChange.Add> add = change instanceof PathChange.Add a ? Optional.of(a) : Optional.empty();
        Optional<PathChange.Move> move = change instanceof PathChange.Move m ? Optional.of(m) : Optional.empty();
        Optional<Position> position =
                add.map(PathChange.Add::position).or(() -> move.flatMap(PathChange.Move::position));
        Optional<PathChange.NewDue> due = move.flatMap(PathChange.Move::due);
        insert.setParameter(
                        "place",
                        position.map(p -> p.where().name().toLowerCase(Locale.ROOT))
                                .orElse("as-is"))
                .setParameter("after", change.after().map(UUID::toString).orElse(null))
                .setParameter("dueChanges", due.isPresent())
                .setParameter(
                        "due",
                        add.flatMap(PathChange.Add::due)
                                .or(() -> due.flatMap(PathChange.NewDue::day))
                                .map(LocalDate::toString)
                                .orElse(null))
                .setParameter(
                        "stepKind", add.map(a -> a.content().kind().code()).orElse(null));
        StepContent content = add.map(PathChange.Add::content).orElse(NO_CONTENT);
        Rows.localized(insert, "title", add.isPresent() ? content.title() : EMPTY);
        Rows.localized(insert, "criterion", content.criterion());
        insert.setParameter("competences", Rows.joined(content.competences()));
    }

    static Place place(UUID owner, String column, UUID id) {
        return new Place(owner, "path_proposal." + column, id);
    }

    Optional<ProposalView> view(UUID id) {
        return Rows.of(database.createNativeQuery(VIEW + " where p.id = :id", Tuple.class)
                        .setParameter("id", id))
                .map(this::view)
                .findFirst();
    }

    /** Of the owner's open path, else of the one completed last: open ones first, then the latest. */
    List<ProposalView> ofOwner(UUID owner) {
        return Rows.of(database.createNativeQuery(VIEW + """
                                 where p.path = (select id from polku.path where owner = :owner order by completed_at is null desc, resting, created_at desc limit 1)
                                 order by p.status = 'open' desc, coalesce(p.decided_at, p.proposed_at) desc, p.id
                                 limit 100""", Tuple.class).setParameter("owner", owner))
                .map(this::view)
                .toList();
    }

    int open(UUID path) {
        return ((Number) database.createNativeQuery(
                                "select count(*) from polku.path_proposal where path = :path and status = 'open'")
                        .setParameter("path", path)
                        .getSingleResult())
                .intValue();
    }

    /** Closes an open proposal. */
    void close(ProposalView proposal, ProposalStatus status, UUID by, Optional<String> answer, Instant now) {
        int closed = database.createNativeQuery("""
                        update polku.path_proposal
                           set status = :status, decided_by = :by, decided_at = :now, answer = cast(:answer as bytea), version = version + 1
                         where id = :id and status = 'open'""")
                .setParameter("status", status.code())
                .setParameter("by", by)
                .setParameter("now", now)
                .setParameter("answer", vault.sealOptional(place(proposal.owner(), "answer", proposal.id()), answer))
                .setParameter("id", proposal.id())
                .executeUpdate();
        if (closed != 1) {
            throw new Problem.Stale();
        }
    }

    private ProposalView view(Tuple row) {
        UUID id = row.get("id", UUID.class);
        UUID owner = row.get("owner", UUID.class);
        UUID proposer = row.get("proposed_by", UUID.class);
        return new ProposalView(
                id,
                row.get("path", UUID.class),
                owner,
                proposer.equals(owner) ? Side.PERSON : Side.SUPERVISOR,
                proposer,
                change(row),
                seen(row),
                Optional.ofNullable(row.get("after_fi", String.class)).map(fi -> Rows.localized(row, "after")),
                vault.open(place(owner, "reason", id), row.get("reason", byte[].class)),
                Rows.moment(row, "proposed_at").orElseThrow(),
                new ProposalView.Outcome(
                        ProposalStatus.of(row.get("status", String.class)).orElseThrow(),
                        Rows.moment(row, "decided_at"),
                        vault.open(place(owner, "answer", id), row.get("answer", byte[].class))));
    }

    private static Optional<ProposalView.Seen> seen(Tuple row) {
        return Optional.ofNullable(row.get("seen_status", String.class))
                .flatMap(StepStatus::of)
                .map(status ->
                        new ProposalView.Seen(Rows.localized(row, "step_title"), status, Rows.day(row, "seen_due")));
    }

    private static PathChange change(Tuple row) {
        Optional<UUID> step = Rows.id(row, "step");
        Optional<LocalDate> due = Rows.day(row, "due");
        return switch (row.get("kind", String.class)) {
            case "add" ->
                new PathChange.Add(
                        Rows.content(row, "step_kind"), due, position(row).orElseThrow());
            case "drop" -> new PathChange.Drop(step.orElseThrow());
            default ->
                new PathChange.Move(
                        step.orElseThrow(),
                        position(row),
                        row.get("due_changes", Boolean.class)
                                ? Optional.of(new PathChange.NewDue(due))
                                : Optional.empty());
        };
    }

    private static Optional<Position> position(Tuple row) {
        return switch (row.get("place", String.class)) {
            case "start" -> Optional.of(Position.start());
            case "after" -> Optional.of(Position.after(Rows.id(row, "after").orElseThrow()));
            case "end" -> Optional.of(Position.end());
            default -> Optional.empty();
        };
    }
}
