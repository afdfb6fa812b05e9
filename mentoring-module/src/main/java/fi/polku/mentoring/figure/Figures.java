package fi.polku.mentoring.figure;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The one way to a figure about people. What is to be counted is contributed when it happens, in that transaction; at the
 * turn of each quarter what has been contributed is gathered into blocks; reports add up blocks.
 */
@UseCases
public class Figures {
    /** Nothing that rests on fewer people than this is told. */
    public static final int FEWEST = Release.FEWEST;

    @Inject
    FigureStore store;

    /**
     * Contributes what somebody did, unless the same has been contributed and still waits.
     *
     * @param actor the person, or who may act on what is theirs
     * @param series what is counted
     * @param person whose it is
     * @param source what it is about, such as the step; once in a series
     * @param cell where it belongs, with a value for each dimension
     */
    public void contribute(Actor actor, Series series, UUID person, UUID source, Cell cell) {
        store.contribute(series, person, source, series.checked(cell));
    }

    /**
     * Takes back what was contributed, as it turned out not to have happened. What has become part of a block stays.
     *
     * @param actor the person, or who may act on what is theirs
     * @param series what is counted
     * @param source what it was about
     */
    public void withdraw(Actor actor, Series series, UUID source) {
        store.withdraw(series, source);
    }

    /**
     * Everything that can be told of the actor's organisation.
     *
     * @param actor of human resources
     * @param series which ones
     * @return the blocks, in the order of their release
     * @throws fi.polku.mentoring.shared.Problem.NotAllowed when the actor is not of human resources
     */
    public List<ReleasedBlock> blocks(Actor actor, List<Series> series) {
        actor.require(Role.HR);
        return store.blocks(
                actor.ownOrganisation(), series.stream().map(Series::name).toList());
    }

    /**
     * What one person answered, without whose it is: answers to a survey are nobody's from the start and wait in no contribution.
     *
     * @param cell where it belongs, with a value for each dimension
     * @param measures what is summed, by name
     */
    public record Said(Cell cell, Map<String, Long> measures) {
        public Said {
            measures = Map.copyOf(measures);
        }
    }

    /**
     * Gathers at once what is nobody's from the start, each of another person. Who are too few even together are left out for good.
     *
     * @param worker the worker
     * @param series what is counted
     * @param programme whose it is: who runs it may be told
     * @param until the day before which all of it was said, in Finland
     * @param said in any order
     */
    public void gather(Actor worker, Series series, UUID programme, LocalDate until, List<Said> said) {
        worker.require(Role.FIGURES);
        List<Contribution> waiting = said.stream()
                .map(each -> new Contribution(
                        UUID.randomUUID(), UUID.randomUUID(), series.checked(each.cell()), each.measures()))
                .toList();
        store.keep(series, programme, until, Release.of(waiting).blocks());
    }

    /**
     * Everything that can be told of a programme.
     *
     * @param actor who runs it; others are told nothing
     * @param programme which
     * @param series of what
     * @return the blocks
     */
    public List<ReleasedBlock> ofProgramme(Actor actor, UUID programme, Series series) {
        actor.person();
        return store.ofProgramme(programme, series);
    }

    /**
     * Gathers into blocks what was contributed before a day, where that has not been done for that day yet.
     *
     * @param worker the worker
     * @param until the day, in Finland
     * @return how many series of organisations there were to gather
     */
    public int release(Actor worker, LocalDate until) {
        List<FigureStore.Due> due = store.due(until);
        if (!due.isEmpty()) {
            store.hold();
        }
        for (FigureStore.Due each : due) {
            List<Contribution> waiting = store.waiting(each, until);
            store.release(each, until, waiting, Release.of(waiting));
        }
        return due.size();
    }
}
