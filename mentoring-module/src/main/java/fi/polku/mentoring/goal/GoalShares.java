package fi.polku.mentoring.goal;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.Colleague;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.sharing.ShareView;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.sharing.SharingChoices;
import fi.polku.mentoring.sharing.Subject;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How people share their mentoring goals. Each method is for the owner alone; to others the goal does not exist here. */
@UseCases
public class GoalShares {
    @Inject
    GoalStore store;

    @Inject
    Sharing sharing;

    /**
     * Who may read one's own goal.
     *
     * @param actor the owner
     * @param id the goal
     * @return empty when only the owner may
     * @throws Problem.NotFound when it is not the actor's
     */
    public List<ShareView> readers(Actor actor, UUID id) {
        return sharing.readers(actor, subject(own(actor, id)));
    }

    /**
     * Shares one's own goal.
     *
     * @param actor the owner
     * @param id the goal
     * @param reader with whom
     * @return the share
     * @throws Problem.NotFound when it is not the actor's
     */
    public ShareView share(Actor actor, UUID id, Reader reader) {
        return sharing.share(actor, subject(own(actor, id)), reader);
    }

    /**
     * Ends a share of one's own goal.
     *
     * @param actor the owner
     * @param id the goal
     * @param reader with whom it was shared
     * @throws Problem.NotFound when it is not the actor's
     */
    public void revoke(Actor actor, UUID id, Reader reader) {
        sharing.revoke(actor, subject(own(actor, id)), reader);
    }

    /**
     * What there is to choose from when one shares a goal.
     *
     * @param actor the owner
     * @param id the goal
     * @param name the beginning of a colleague's name; absent when none is looked for
     * @return the goal and the choices
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public Choices choices(Actor actor, UUID id, Optional<String> name) {
        GoalView goal = own(actor, id);
        return new Choices(goal, sharing.choices(actor, subject(goal), name));
    }

    /**
     * What a reader would see of one's own goal.
     *
     * @param actor the owner
     * @param id the goal
     * @param reader with whom it may be shared
     * @return the goal as that reader would see it, and who that is
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Invalid when the named person is not in the actor's organisation, or is the actor
     * @throws Problem.Refused when there is no supervisor to share with
     */
    public Preview preview(Actor actor, UUID id, Reader reader) {
        GoalView goal = own(actor, id);
        Optional<Colleague> who = sharing.who(actor, subject(goal), reader);
        return new Preview(goal.asSeenBy(reader instanceof Reader.Supervisor ? Right.SUPERVISOR : Right.NAMED), who);
    }

    private GoalView own(Actor actor, UUID id) {
        return store.view(id).filter(g -> g.owner().equals(actor.person())).orElseThrow(Problem.NotFound::new);
    }

    private static Subject subject(GoalView goal) {
        return new Subject(SharedKind.GOAL, goal.id(), goal.owner());
    }

    /**
     * A goal and whom it may be shared with.
     *
     * @param goal the goal
     * @param sharing the choices
     */
    public record Choices(GoalView goal, SharingChoices sharing) {}

    /**
     * A goal as another would see it.
     *
     * @param goal without what stays with its owner
     * @param reader who would see it; absent for the host
     */
    public record Preview(GoalView goal, Optional<Colleague> reader) {}
}
