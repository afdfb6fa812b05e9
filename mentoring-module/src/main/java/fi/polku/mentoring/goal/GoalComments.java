package fi.polku.mentoring.goal;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.sharing.Right;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/**
 * Comments on shared goals. Whoever a goal is shared with, by name, as the supervisor or with a group, writes to its owner. Who reads it as a member of a group writes to the
 * group as well; what others write is between the two. Without the share there is neither goal nor comment for its reader; the owner keeps what was written.
 */
@UseCases
public class GoalComments {
    /** Longest comment, in characters. */
    public static final int LONGEST = 4000;

    private static final String KIND = "goal-comment";

    @Inject
    GoalCommentStore store;

    @Inject
    Goals goals;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<GoalCommented> commented;

    /**
     * A goal and what is written beside it.
     *
     * @param goal as its reader sees it
     * @param comments a page of them, the newest first
     */
    public record Beside(GoalView goal, Slice<GoalComment> comments) {}

    /**
     * Reads a goal with its comments; the reading of another's is recorded.
     *
     * @param actor its owner, or whom it is shared with
     * @param id the goal
     * @param after where the page of comments begins
     * @param size how many, 1–100
     * @return all comments for the owner; for others their own, and those of the group by which they read it
     * @throws Problem.NotFound when there is no such goal for the actor
     */
    public Beside read(Actor actor, UUID id, Cursor after, int size) {
        return new Beside(
                goals.read(actor, id),
                Slice.of(store.all(id, after, size + 1), size, c -> new Cursor(c.writtenAt(), c.id()).text()));
    }

    /**
     * Writes a comment.
     *
     * @param actor whom the goal is shared with
     * @param id the goal
     * @param words what
     * @param key when the client may repeat the call
     * @return the comment's id
     * @throws Problem.NotFound when there is no such goal for the actor
     * @throws Problem.NotAllowed when it is the actor's own
     */
    public UUID write(Actor actor, UUID id, String words, Optional<IdempotencyKey> key) {
        GoalView goal = goals.read(actor, id);
        if (goal.seen().right() == Right.OWN) {
            throw new Problem.NotAllowed("goal.comment.refused.own");
        }
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, goal, words)))
                .orElseGet(() -> add(actor, goal, words));
    }

    private UUID add(Actor actor, GoalView goal, String words) {
        UUID id = UUID.randomUUID();
        store.add(id, goal, actor.person(), words);
        audit.record(actor, "goal-comment.write", AuditedThing.of(KIND, id, goal.owner()));
        commented.fire(new GoalCommented(actor, id));
        return id;
    }

    /**
     * Removes a comment for good: one's own, also when the goal is not shared any more, or one on one's own goal.
     *
     * @param actor who wrote it, or whose goal it is
     * @param goal the goal
     * @param comment which
     * @throws Problem.NotFound when it is neither
     */
    public void remove(Actor actor, UUID goal, UUID comment) {
        if (!store.remove(goal, comment)) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "goal-comment.remove", AuditedThing.of(KIND, comment, actor.person()));
    }
}
