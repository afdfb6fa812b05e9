package fi.polku.mentoring.desk;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The desk at which a round's matching group composes groups. Those who move come one after the other, and each names what they moved over: of two who change
 * the same group the second is told, and nothing of either is lost.
 */
@UseCases
public class Desk {
    /** Longest reason of a group, in characters. */
    public static final int LONGEST_REASON = 2_000;

    private static final int MOVES = 10;

    @Inject
    DeskStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Where one sits.
     *
     * @param actor anybody
     * @return desks of rounds that the actor composes now, those first whose groups begin first
     */
    public List<DeskOfRound> all(Actor actor) {
        actor.person();
        return store.desks();
    }

    /**
     * How the desk stands.
     *
     * @param actor a member of the matching group while it composes the round
     * @param round which
     * @return also for who has not declared yet
     * @throws Problem.NotFound when there is no such desk for the actor
     */
    public DeskState state(Actor actor, UUID round) {
        actor.person();
        return store.state(round).orElseThrow(Problem.NotFound::new);
    }

    /** The same, for who may weigh applicants. */
    private DeskState declared(Actor actor, UUID round) {
        DeskState state = state(actor, round);
        if (!state.declared()) {
            throw new Problem.NotAllowed("desk.declare-first");
        }
        return state;
    }

    /** Which part of the desk a page shows: who is looked for among those in no group, and after whom and which group it goes on. */
    public record Part(DeskFilter filter, long after, int afterGroup) {}

    /**
     * The desk as a page.
     *
     * @param actor a member who has declared
     * @param round which
     * @param part which part of it
     * @param people how many people on a page
     * @param groups how many groups on a page
     * @return all of it
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public DeskView view(Actor actor, UUID round, Part part, int people, int groups) {
        DeskState state = declared(actor, round);
        return new DeskView(
                state,
                waiting(round, part.filter(), part.after(), people),
                groups(round, part.afterGroup(), groups),
                store.choices(round),
                store.moves(round, MOVES),
                store.standing(round));
    }

    private Slice<DeskPerson> waiting(UUID round, DeskFilter filter, long after, int size) {
        return Slice.of(store.waiting(round, filter, after, size + 1), size, person -> Long.toString(person.line()))
                .map(DeskStore.DeskPersonInLine::person);
    }

    private Slice<DeskGroup> groups(UUID round, int after, int size) {
        return Slice.of(
                store.groups(round, Optional.empty(), after, size + 1),
                size,
                group -> Integer.toString(group.number()));
    }

    /**
     * Who is in no group yet, in the order of sending.
     *
     * @param actor a member who has declared
     * @param round which
     * @param filter who is looked for
     * @param after where the page begins
     * @param size how many
     * @return a page
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public Slice<DeskPerson> waiting(Actor actor, UUID round, DeskFilter filter, long after, int size) {
        declared(actor, round);
        return waiting(round, filter, after, size);
    }

    /**
     * Groups, in the order in which they were made.
     *
     * @param actor a member who has declared
     * @param round which
     * @param after the number after which the page begins
     * @param size how many
     * @return a page
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public Slice<DeskGroup> groups(Actor actor, UUID round, int after, int size) {
        declared(actor, round);
        return groups(round, after, size);
    }

    /**
     * One group.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param group which
     * @return as it is now
     * @throws Problem.NotFound when there is none, such as when somebody has thrown it away
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public DeskGroup group(Actor actor, UUID round, UUID group) {
        declared(actor, round);
        return store.groups(round, Optional.of(group), 0, 1).stream()
                .findFirst()
                .orElseThrow(Problem.NotFound::new);
    }

    /**
     * What was done lately, the last first.
     *
     * @param actor a member who has declared
     * @param round which
     * @return at most ten
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public List<DeskMove> moves(Actor actor, UUID round) {
        declared(actor, round);
        return store.moves(round, MOVES);
    }

    /**
     * How far the groups are.
     *
     * @param actor a member who has declared
     * @param round which
     * @return numbers
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public DeskStanding standing(Actor actor, UUID round) {
        declared(actor, round);
        return store.standing(round);
    }

    /**
     * Begins a group with nobody in it.
     *
     * @param actor a member who has declared
     * @param round which
     * @return the group's id
     * @throws Problem.NotFound when there is no such desk for the actor
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public UUID begin(Actor actor, UUID round) {
        step(actor, round);
        UUID id = UUID.randomUUID();
        Instant now = clock.instant();
        store.begin(id, round, actor.person(), now);
        store.moved(round, "new", Optional.empty(), Optional.of(id), Optional.empty(), now);
        record(actor, "desk.begin-group", round);
        return id;
    }

    /**
     * Throws an empty group away.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param group which
     * @param version the version that is thrown away; absent when any will do
     * @throws Problem.NotFound when there is none
     * @throws Problem.Refused when somebody is in it, or it is confirmed
     * @throws Problem.Stale when it was changed since that version
     */
    public void throwAway(Actor actor, UUID round, UUID group, Optional<Integer> version) {
        step(actor, round);
        DeskGroup found = changeable(actor, round, group, version);
        if (!found.members().isEmpty()) {
            throw new Problem.Refused("desk.refused.not-empty");
        }
        store.moved(round, "throw", Optional.empty(), Optional.empty(), Optional.of(group), clock.instant());
        store.throwAway(group);
        record(actor, "desk.throw-group", round);
    }

    /**
     * Puts somebody into a group, out of another one where they are in one.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param group into which
     * @param version the version of that group that it was decided over; absent when any will do
     * @param application whose
     * @param from the group in which they were seen; absent for none
     * @throws Problem.NotFound when there is no such group, or nobody such whom the actor weighs
     * @throws Problem.Refused when they have withdrawn or are in the group as something else, or the group is confirmed
     * @throws Problem.Stale when the group was changed since that version, or they are elsewhere by now
     */
    public void put(
            Actor actor, UUID round, UUID group, Optional<Integer> version, UUID application, Optional<UUID> from) {
        step(actor, round);
        changeable(actor, round, group, version);
        here(round, application);
        Optional<UUID> now = store.whereIs(application);
        if (!now.equals(from) || now.equals(Optional.of(group))) {
            throw new Problem.Stale();
        }
        if (store.isThere(application, group)) {
            throw new Problem.Refused("desk.refused.there-already");
        }
        Instant at = clock.instant();
        from.ifPresent(before -> {
            changeable(actor, round, before, Optional.empty());
            store.take(application, before);
        });
        store.put(application, group, actor.person(), at);
        store.moved(round, from.isPresent() ? "move" : "put", Optional.of(application), Optional.of(group), from, at);
        record(actor, "desk.put", round);
    }

    /**
     * Begins a group with somebody in it, out of another one where they are in one. Nothing has begun when they cannot be put there.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param application whose
     * @param from the group in which they were seen; absent for none
     * @return the new group's id
     * @throws Problem.NotFound when there is nobody such whom the actor weighs
     * @throws Problem.Refused when they have withdrawn
     * @throws Problem.Stale when they are elsewhere by now
     */
    public UUID beginWith(Actor actor, UUID round, UUID application, Optional<UUID> from) {
        UUID group = begin(actor, round);
        put(actor, round, group, Optional.empty(), application, from);
        return group;
    }

    /**
     * Takes somebody out of a group.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param group out of which
     * @param version the version of it that it was decided over; absent when any will do
     * @param application whose
     * @throws Problem.NotFound when there is no such group, or nobody such whom the actor weighs
     * @throws Problem.Refused when they have withdrawn, or the group is confirmed
     * @throws Problem.Stale when the group was changed since that version, or they are elsewhere by now
     */
    public void take(Actor actor, UUID round, UUID group, Optional<Integer> version, UUID application) {
        step(actor, round);
        changeable(actor, round, group, version);
        here(round, application);
        if (!store.whereIs(application).equals(Optional.of(group))) {
            throw new Problem.Stale();
        }
        store.take(application, group);
        store.moved(round, "out", Optional.of(application), Optional.empty(), Optional.of(group), clock.instant());
        record(actor, "desk.take", round);
    }

    /**
     * Says why these people.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param group which
     * @param version the version of it that it was written over; absent when any will do
     * @param reason for the other members of the matching group
     * @throws Problem.NotFound when there is no such group
     * @throws Problem.Refused when it is confirmed, or somebody is in it whom the actor does not weigh and who may be what the reason is about
     * @throws Problem.Stale when it was changed since that version
     */
    public void explain(Actor actor, UUID round, UUID group, Optional<Integer> version, String reason) {
        step(actor, round);
        if (!changeable(actor, round, group, version).seenWhole()) {
            throw new Problem.Refused("desk.refused.someone-hidden");
        }
        store.moved(round, "reason", Optional.empty(), Optional.of(group), Optional.empty(), clock.instant());
        store.reason(group, actor.person(), reason);
        record(actor, "desk.explain", round);
    }

    /**
     * Says that one has looked at what a group is warned of, or that it is to be looked at again. It is no move, and holds until somebody comes or goes.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param group which
     * @param version the version of it that was looked at; absent when any will do
     * @param warning of what
     * @param seen whether it is in order
     * @throws Problem.NotFound when there is no such group
     * @throws Problem.Refused when it is confirmed, or somebody is in it whom the actor does not weigh
     * @throws Problem.Stale when it was changed since that version
     */
    public void tick(
            Actor actor, UUID round, UUID group, Optional<Integer> version, DeskWarning warning, boolean seen) {
        if (store.step(round).isEmpty()) {
            declared(actor, round);
        }
        if (!changeable(actor, round, group, version).seenWhole()) {
            throw new Problem.Refused("desk.refused.someone-hidden");
        }
        if (seen) {
            store.tick(group, warning, actor.person(), clock.instant());
        } else {
            store.untick(group, warning);
        }
        record(actor, seen ? "desk.tick" : "desk.untick", round);
    }

    /**
     * Takes one's own last move back.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @throws Problem.Refused when there is none, or somebody has changed the same since
     */
    public void undo(Actor actor, UUID round) {
        step(actor, round);
        DeskStore.Last last = store.last(round).orElseThrow(() -> new Problem.Refused("desk.refused.nothing-to-undo"));
        if (last.changed() || !asItWasLeft(round, last)) {
            throw new Problem.Refused("desk.refused.changed-since");
        }
        Instant now = clock.instant();
        last.application().ifPresent(application -> {
            last.into().ifPresent(group -> store.take(application, group));
            last.from().ifPresent(group -> store.put(application, group, actor.person(), now));
        });
        store.moved(round, "undo", last.application(), last.from(), last.into(), now);
        switch (last.what()) {
            case "new" -> store.throwAway(last.into().orElseThrow());
            case "throw" -> store.bringGroupBack(round, last.version());
            case "reason" -> store.bringReasonBack(round, last.version());
            default -> {} // who was put somewhere is back already
        }
        store.takeBack(round, last.version());
        record(actor, "desk.undo", round);
    }

    private boolean asItWasLeft(UUID round, DeskStore.Last last) {
        if (last.application().isPresent()) {
            UUID application = last.application().get();
            return store.roundToPut(application).isPresent()
                    && store.whereIs(application).equals(last.into())
                    && last.from().stream().allMatch(store::exists);
        }
        Optional<DeskGroup> group = last.into()
                .flatMap(id ->
                        store.groups(round, Optional.of(id), 0, 1).stream().findFirst());
        return switch (last.what()) {
            case "new" -> group.filter(made -> made.members().isEmpty()).isPresent();
            case "reason" -> group.filter(DeskGroup::seenWhole).isPresent();
            default -> group.isEmpty();
        };
    }

    private void step(Actor actor, UUID round) {
        actor.person();
        if (store.step(round).isEmpty()) {
            declared(actor, round);
            throw new Problem.NotFound();
        }
    }

    private DeskGroup changeable(Actor actor, UUID round, UUID group, Optional<Integer> version) {
        DeskGroup found = group(actor, round, group);
        if (found.confirmed()) {
            throw new Problem.Refused("desk.refused.confirmed");
        }
        if (version.isPresent() && version.get() != found.version()) {
            throw new Problem.Stale();
        }
        return found;
    }

    /** Whom the actor does not weigh is as nobody is; who has left the line or is placed is told so. */
    private void here(UUID round, UUID application) {
        if (store.roundToPut(application).equals(Optional.of(round))) {
            return;
        }
        if (store.wasHere(round, application)) {
            throw new Problem.Refused("desk.refused.not-here");
        }
        throw new Problem.NotFound();
    }

    private void record(Actor actor, String action, UUID round) {
        audit.record(actor, action, new AuditedThing("round", round, Optional.empty()), "matching");
    }
}
