package fi.polku.mentoring.path;

import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.Series;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is counted of paths, contributed as it happens: by template and by the unit that the person then belongs to. */
@ApplicationScoped
public class PathFigures {
    private static final List<String> DIMENSIONS = List.of("template", "unit");
    /** Paths begun. */
    public static final Series BEGUN = new Series("path.begun", DIMENSIONS);
    /** Steps completed. */
    public static final Series COMPLETED = new Series("step.completed", DIMENSIONS);

    @PersistenceContext
    EntityManager database;

    @Inject
    Figures figures;

    void on(@Observes PathStarted begun) {
        cell("select h.template, h.owner from polku.path h where h.id = :id", begun.path())
                .ifPresent(cell -> figures.contribute(begun.actor(), BEGUN, begun.owner(), begun.path(), cell));
    }

    void on(@Observes PathGivenBack gone) {
        figures.withdraw(gone.actor(), BEGUN, gone.path());
    }

    void on(@Observes StepCompleted completed) {
        cell(
                        "select h.template, h.owner from polku.path_step s join polku.path h on h.id = s.path where s.id = :id",
                        completed.step())
                .ifPresent(cell ->
                        figures.contribute(completed.actor(), COMPLETED, completed.owner(), completed.step(), cell));
    }

    void on(@Observes ReviewReconsidered reconsidered) {
        figures.withdraw(reconsidered.actor(), COMPLETED, reconsidered.step());
    }

    private Optional<Cell> cell(String path, UUID id) {
        return Rows.of(database.createNativeQuery(
                                "select cast(h.template as text) as template, coalesce(cast(p.unit as text), '') as unit from ("
                                        + path + ") h join polku.person p on p.id = h.owner",
                                Tuple.class)
                        .setParameter("id", id))
                .map(row -> Cell.of(row.get("template", String.class), row.get("unit", String.class)))
                .findFirst();
    }
}
