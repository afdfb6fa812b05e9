package fi.polku.mentoring.proposal;

import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Two proposals of a round side by side. */
@UseCases
public class Comparing {
    @Inject
    ProposalStore store;

    @Inject
    Desk desk;

    @PersistenceContext
    EntityManager database;

    /**
     * Compares two.
     *
     * @param actor a member who has declared
     * @param round of which round
     * @param one a proposal that is done
     * @param other another one
     * @return their numbers, and what differs
     * @throws Problem.NotFound when one of them is not there, or not done
     * @throws Problem.Invalid when it is the same
     */
    public Comparison compare(Actor actor, UUID round, UUID one, UUID other) {
        DeskState state = Proposals.declared(desk, actor, round);
        if (one.equals(other)) {
            throw new Problem.Invalid("other", "engine.compare.two");
        }
        List<ProposalSummary> all = store.all(round);
        List<Comparison.Place> places = Row.all(database.createNativeQuery(
                                "select * from polku.proposals_beside(:round, :one, :other)", Tuple.class)
                        .setParameter("round", round)
                        .setParameter("one", one)
                        .setParameter("other", other))
                .stream()
                .map(Comparing::place)
                .toList();
        return new Comparison(state, done(all, one), done(all, other), places);
    }

    private static ProposalSummary done(List<ProposalSummary> all, UUID id) {
        return all.stream()
                .filter(each -> each.id().equals(id) && each.state() == ProposalState.DONE)
                .findFirst()
                .orElseThrow(Problem.NotFound::new);
    }

    private static Comparison.Place place(Row row) {
        return new Comparison.Place(
                new ProposedPerson(
                        Optional.ofNullable(row.id("application")),
                        row.text("name").orElse(""),
                        row.number("place").orElse(0),
                        Optional.empty(),
                        GroupRole.of(row.text("role").orElseThrow()).orElseThrow()),
                row.number("one"),
                row.number("other"));
    }
}
