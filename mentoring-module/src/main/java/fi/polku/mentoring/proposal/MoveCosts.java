package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.matching.Appraisal;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a move at the desk would change, before it is made: by the same rules and wishes as a proposal. Nothing is decided by it. */
@UseCases
public class MoveCosts {
    @Inject
    CandidateStore candidates;

    @Inject
    WeightStore weights;

    @Inject
    Desk desk;

    @PersistenceContext
    EntityManager database;

    /**
     * What it would change that somebody is put into a group, moved to it, or taken out of theirs.
     *
     * @param actor a member who has declared
     * @param round which
     * @param application whose
     * @param into which group of the desk; absent for none, or for a new one
     * @param anew whether it is a new one
     * @return for each group that changes, how it stands before and after
     * @throws Problem.NotFound when there is no such desk for the actor, nobody such whom they weigh, or no such group
     * @throws Problem.Refused when somebody is in one of the groups whom the actor does not weigh, or the engine does not know such groups
     */
    public MoveCost of(Actor actor, UUID round, UUID application, Optional<UUID> into, boolean anew) {
        DeskState state = Proposals.declared(desk, actor, round);
        if (!Posing.knows(state.form())) {
            throw new Problem.Refused("engine.refused.form");
        }
        Row move = look(round, application, into).orElseThrow(Problem.NotFound::new);
        if (move.flag("unseen")) {
            throw new Problem.Refused("engine.refused.cost-hidden");
        }
        Optional<UUID> from = Optional.ofNullable(move.id("from_group"));
        Set<UUID> only = Stream.of(Optional.of(application), into, from)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        List<Candidate> people = candidates.of(round, only);
        Instance instance = Posing.open(
                state.form(),
                weights.ofRound(round).orElseThrow(Problem.NotFound::new).weights(),
                people,
                candidates.conflicts(round));
        List<MoveCost.Change> changes = new ArrayList<>();
        from.ifPresent(group ->
                changes.add(change(instance, move.number("from_number"), members(people, group), application, false)));
        if (!into.equals(from) && (into.isPresent() || anew)) {
            Set<String> there = into.map(group -> members(people, group)).orElse(Set.of());
            changes.add(change(instance, move.number("into_number"), there, application, true));
        }
        return new MoveCost(
                state,
                new ProposedPerson(
                        Optional.of(application),
                        move.text("name").orElse(""),
                        move.number("place").orElse(0),
                        Optional.empty(),
                        GroupRole.of(move.text("role").orElseThrow()).orElseThrow()),
                from.map(group ->
                        new MoveCost.Seen(group, move.number("from_version").orElseThrow())),
                into.map(group ->
                        new MoveCost.Seen(group, move.number("into_version").orElseThrow())),
                changes);
    }

    private Optional<Row> look(UUID round, UUID application, Optional<UUID> into) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.move_looked_at(:round, :application, cast(:into as uuid))",
                                Tuple.class)
                        .setParameter("round", round)
                        .setParameter("application", application)
                        .setParameter("into", into.map(UUID::toString).orElse(null)))
                .stream()
                .findFirst();
    }

    private static Set<String> members(List<Candidate> people, UUID group) {
        return people.stream()
                .filter(each -> each.seat().group().equals(Optional.of(group)))
                .map(each -> each.application().toString())
                .collect(Collectors.toSet());
    }

    private static MoveCost.Change change(
            Instance instance, Optional<Integer> number, Set<String> before, UUID who, boolean comes) {
        Set<String> after = new HashSet<>(before);
        if (comes) {
            after.add(who.toString());
        } else {
            after.remove(who.toString());
        }
        return new MoveCost.Change(
                number,
                before.isEmpty() ? Optional.empty() : Optional.of(Appraisal.of(instance, before)),
                after.isEmpty() ? Optional.empty() : Optional.of(Appraisal.of(instance, after)));
    }
}
