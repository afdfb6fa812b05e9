package fi.polku.mentoring.meeting;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Whether groups meet, for whoever runs their programme. */
@UseCases
public class GroupStandings {
    @PersistenceContext
    EntityManager database;

    @Inject
    Programmes programmes;

    /**
     * How the groups of a programme meet.
     *
     * @param actor who runs it
     * @param programme which
     * @param round of which round; absent for all
     * @return the last begun first, at most 1,000
     * @throws Problem.NotFound when the actor sees no such programme
     * @throws Problem.NotAllowed when the actor does not run it
     */
    public List<GroupStanding> of(Actor actor, UUID programme, Optional<UUID> round) {
        if (programmes.read(actor, programme).standing() != ProgrammeView.Standing.RUNS) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return standings(programme, round);
    }

    /** The same as far as the actor runs the programme; nothing where they do not. */
    List<GroupStanding> ofThoseRun(Actor actor, UUID programme) {
        actor.person();
        return standings(programme, Optional.empty());
    }

    private List<GroupStanding> standings(UUID programme, Optional<UUID> round) {
        return Row.all(database.createNativeQuery(
                                "select * from polku.groups_meeting(:programme, cast(:round as uuid))", Tuple.class)
                        .setParameter("programme", programme)
                        .setParameter("round", round.map(UUID::toString).orElse(null)))
                .stream()
                .map(GroupStandings::standing)
                .toList();
    }

    private static GroupStanding standing(Row row) {
        return new GroupStanding(
                MeetingRows.id(row, "mentorship_group"),
                row.number("held").orElse(0),
                row.day("last_met"),
                row.day("next_on"),
                row.text("standing").flatMap(GroupStanding.Standing::of).orElseThrow());
    }
}
