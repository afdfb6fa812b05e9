package fi.polku.mentoring.programme;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Who owns a programme and who does what in it. Each organisation answers for itself: it joins by its own human resources, who name people of their own, and
 * take them away.
 */
@UseCases
public class Organisers {
    private static final String KIND = "programme";
    private static final int SHORTEST_SEARCH = 3;

    @Inject
    TaskStore store;

    @Inject
    ProgrammeReading reading;

    @Inject
    Event<OwnerAsked> asked;

    @Inject
    Event<TaskGiven> given;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * A programme with what is needed to name people in it, in one transaction.
     *
     * @param programme as its organiser sees it
     * @param others organisations that may be asked to own it too; none for who may not ask
     * @param found who was found; absent when nobody was looked for
     */
    public record Naming(ProgrammeView programme, List<Owner> others, Optional<List<Found>> found) {
        public Naming {
            others = List.copyOf(others);
        }
    }

    /**
     * Reads a programme with what is needed to name people in it.
     *
     * @param actor who runs it
     * @param programme which
     * @param task for which somebody is looked for; absent for nobody
     * @param name the beginning of their name
     * @return all of it
     * @throws Problem.NotAllowed when the actor does not run it, or looks for somebody and is not of human resources
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public Naming naming(Actor actor, UUID programme, Optional<Task> task, String name) {
        actor.person();
        ProgrammeView view = reading.getToRun(programme);
        boolean leads = actor.roles().contains(Role.HR)
                && actor.organisation().filter(view.lead().id()::equals).isPresent();
        return new Naming(
                view,
                leads ? store.organisations(programme) : List.of(),
                task.filter(t -> !name.isBlank()).map(t -> find(actor, name, t)));
    }

    /**
     * Asks an organisation to own a programme too.
     *
     * @param actor human resources of the organisation that began it
     * @param programme which
     * @param organisation whom
     * @throws Problem.NotAllowed when another organisation began it
     * @throws Problem.Invalid when there is no such organisation
     * @throws Problem.Refused when it owns it, or is asked, already
     */
    public void ask(Actor actor, UUID programme, UUID organisation) {
        actor.require(Role.HR);
        ProgrammeView view = reading.getToRun(programme);
        if (!view.lead().id().equals(actor.ownOrganisation())) {
            throw new Problem.NotAllowed("programme.lead-only");
        }
        if (view.owners().stream().anyMatch(owner -> owner.id().equals(organisation))) {
            throw new Problem.Refused("programme.refused.asked");
        }
        if (!store.ask(programme, organisation, false, clock.instant())) {
            throw new Problem.Invalid("organisation", "programme.unknown-organisation");
        }
        record(actor, "programme.ask", programme);
        asked.fire(new OwnerAsked(programme, organisation));
    }

    /**
     * Answers yes: the actor's organisation owns the programme too.
     *
     * @param actor human resources of the organisation that was asked
     * @param programme which
     * @throws Problem.NotFound when it was not asked
     */
    public void join(Actor actor, UUID programme) {
        actor.require(Role.HR);
        if (!store.join(programme, actor.ownOrganisation(), clock.instant())) {
            throw new Problem.NotFound();
        }
        record(actor, "programme.join", programme);
    }

    /**
     * An organisation leaves, with those whom it named; or is no longer asked.
     *
     * @param actor human resources of that organisation; of the one that began the programme, while the other has not joined
     * @param programme which
     * @param organisation who leaves
     * @throws Problem.NotFound when that organisation has nothing to do with it that the actor may end
     * @throws Problem.Refused when it began the programme
     */
    public void leave(Actor actor, UUID programme, UUID organisation) {
        actor.require(Role.HR);
        ProgrammeView view = reading.get(programme);
        if (view.lead().id().equals(organisation) && view.run()) {
            throw new Problem.Refused("programme.refused.lead-stays");
        }
        if (organisation.equals(actor.ownOrganisation())) {
            store.takeAllAway(programme, organisation);
        }
        if (!store.leave(programme, organisation)) {
            throw new Problem.NotFound();
        }
        record(actor, "programme.leave", programme);
    }

    /**
     * Finds somebody to give a task to.
     *
     * @param actor human resources
     * @param name the beginning of a name, at least three letters
     * @param task which; guests of the organisation are found for {@link Task#TRAINER} too
     * @return at most ten of the actor's organisation, by name
     * @throws Problem.NotAllowed when the actor is not of human resources
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public List<Found> find(Actor actor, String name, Task task) {
        actor.require(Role.HR);
        String letters = name.strip();
        if (letters.codePointCount(0, letters.length()) < SHORTEST_SEARCH) {
            throw new Problem.Invalid("name", "field.at-least-letters", SHORTEST_SEARCH);
        }
        return store.find(letters, task == Task.TRAINER);
    }

    /**
     * Gives somebody a task.
     *
     * @param actor human resources of an organisation that owns the programme
     * @param programme which
     * @param name who, what, and in which round
     * @return the task's id
     * @throws Problem.NotAllowed when the actor's organisation does not own it
     * @throws Problem.Invalid when the person is not of the actor's organisation, or the round is not the programme's
     * @throws Problem.Refused when they have it already
     */
    public UUID name(Actor actor, UUID programme, NamePerson name) {
        actor.require(Role.HR);
        ProgrammeView view = reading.getToRun(programme);
        Optional<UUID> round =
                name.task().ofRound() ? name.round().or(() -> view.newest().map(Round::id)) : Optional.empty();
        if (round.filter(r -> view.round(r).isEmpty()).isPresent()
                || (name.task() == Task.MATCHING && round.isEmpty())) {
            throw new Problem.Invalid("round", "programme.unknown-round");
        }
        if (!store.mayHave(name.person(), name.task())) {
            throw new Problem.Invalid("person", "programme.unknown-person");
        }
        UUID id = UUID.randomUUID();
        if (!store.name(id, programme, round, name.task(), name.person(), clock.instant())) {
            throw new Problem.Refused("programme.refused.has-task");
        }
        audit.record(actor, "programme.name", AuditedThing.of(KIND, programme, name.person()), Role.HR.code());
        given.fire(new TaskGiven(programme, id));
        return id;
    }

    /**
     * Takes a task away, or gives one's own back.
     *
     * @param actor human resources of the organisation that named the person, or the person
     * @param programme which
     * @param task which
     * @throws Problem.NotFound when there is no such task that the actor may take away
     */
    public void takeAway(Actor actor, UUID programme, UUID task) {
        actor.person();
        if (!store.takeAway(programme, task)) {
            throw new Problem.NotFound();
        }
        record(actor, "programme.take-away", programme);
    }

    private void record(Actor actor, String action, UUID programme) {
        audit.record(actor, action, new AuditedThing(KIND, programme, Optional.empty()));
    }
}
