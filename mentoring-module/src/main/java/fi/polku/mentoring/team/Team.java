package fi.polku.mentoring.team;

import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.path.StepView;
import fi.polku.mentoring.path.Steps;
import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.persistence.Standing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a supervisor looks at, and who stands in for one. The whole of it is for those to whom somebody reports. */
@UseCases
public class Team {
    @Inject
    TeamStore store;

    @Inject
    Paths paths;

    @Inject
    Proposals proposals;

    @Inject
    Steps steps;

    /**
     * Those who report to the actor, by family name.
     *
     * @param actor a supervisor
     * @param waiting only those of whom something waits for the actor
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     * @throws Problem.NotAllowed when nobody reports to the actor
     * @throws Problem.Invalid when the page is to begin after somebody who no longer reports to the actor
     */
    public Slice<TeamMember> members(Actor actor, boolean waiting, Cursor after, int size) {
        Optional<UUID> last = after.equals(Cursor.start()) ? Optional.empty() : Optional.of(after.id());
        List<TeamMember> rows = store.members(actor.person(), waiting, last, size + 1);
        supervisorsOnly();
        if (rows.isEmpty() && last.filter(id -> store.report(id).isEmpty()).isPresent()) {
            throw new Problem.Invalid("cursor", "field.cursor");
        }
        return Slice.of(rows, size, member -> new Cursor(Instant.EPOCH, member.person()).text());
    }

    /**
     * One of those who report to the actor, closely; that the path was read is recorded.
     *
     * @param actor a supervisor
     * @param person the person
     * @return the person, with path, proposals and shared goals
     * @throws Problem.NotAllowed when nobody reports to the actor
     * @throws Problem.NotFound when this person does not
     */
    public Report report(Actor actor, UUID person) {
        Report report = member(actor, person);
        var path = paths.of(actor, person);
        List<ProposalView> changes = path.isEmpty() ? List.of() : proposals.list(actor, person);
        return new Report(person, report.name(), path, changes, report.goals());
    }

    /**
     * One of those who report to the actor, by name alone.
     *
     * @param actor a supervisor
     * @param person the person
     * @return the name
     * @throws Problem.NotAllowed when nobody reports to the actor
     * @throws Problem.NotFound when this person does not
     */
    public String name(Actor actor, UUID person) {
        return member(actor, person).name();
    }

    private Report member(Actor actor, UUID person) {
        Optional<Report> report = store.report(person);
        supervisorsOnly();
        return report.orElseThrow(Problem.NotFound::new);
    }

    /**
     * The steps that wait for the actor's review, the longest waiting first.
     *
     * @param actor a supervisor
     * @return at most 200
     * @throws Problem.NotAllowed when nobody reports to the actor
     */
    public List<WaitingReview> queue(Actor actor) {
        List<WaitingReview> queue = store.queue();
        supervisorsOnly();
        return queue;
    }

    /**
     * A step of one who reports to the actor, to be reviewed; that it was read is recorded.
     *
     * @param actor a supervisor
     * @param step the step
     * @return the step, its earlier reviews, and what else waits
     * @throws Problem.NotAllowed when nobody reports to the actor
     * @throws Problem.NotFound when it does not exist for the actor, or is the actor's own
     */
    public StepToReview review(Actor actor, UUID step) {
        List<WaitingReview> queue = queue(actor);
        StepView view = steps.read(actor, step);
        if (view.owner().equals(actor.person())) {
            throw new Problem.NotFound();
        }
        String name = queue.stream()
                .filter(w -> w.step().equals(step))
                .map(WaitingReview::name)
                .findFirst()
                .orElseGet(() -> name(actor, view.owner()));
        return new StepToReview(view, name, steps.reviews(actor, step), queue);
    }

    /** Learnt with the transaction's first statement, hence asked after a query. */
    private static void supervisorsOnly() {
        if (Acting.standing().filter(Standing::supervises).isEmpty()) {
            throw new Problem.NotAllowed("team.supervisors-only");
        }
    }
}
