package fi.polku.mentoring.report;

import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.ReleasedBlock;
import fi.polku.mentoring.path.PathFigures;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What human resources may know of many. */
@UseCases
public class Reports {
    @Inject
    Figures figures;

    @Inject
    ReportStore store;

    /**
     * Development paths in figures.
     *
     * @param actor of human resources
     * @return of the actor's organisation
     * @throws fi.polku.mentoring.shared.Problem.NotAllowed when the actor is not of human resources
     */
    public PathReport paths(Actor actor) {
        List<ReleasedBlock> blocks = figures.blocks(actor, List.of(PathFigures.BEGUN, PathFigures.COMPLETED));
        Set<String> ids = blocks.stream()
                .flatMap(b -> b.block().cell().values().stream())
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toSet());
        return PathReport.of(blocks, store.names(ids));
    }
}
