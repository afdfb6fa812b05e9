package fi.polku.mentoring.bank;

import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.ReleasedBlock;
import fi.polku.mentoring.figure.Series;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What is counted of banks, contributed as it happens: by programme, of each person's organisation. */
@ApplicationScoped
class BankFigures {
    private static final List<String> DIMENSIONS = List.of("programme");
    /** Offers published. */
    static final Series OFFERED = new Series("mentor-offer.published", DIMENSIONS);
    /** Requests that reached a mentor. */
    static final Series ASKED = new Series("mentor-request.sent", DIMENSIONS);
    /** Pairs that began. */
    static final Series BEGUN = new Series("mentor-request.accepted", DIMENSIONS);

    static final List<Series> ALL = List.of(OFFERED, ASKED, BEGUN);

    @Inject
    Figures figures;

    void offered(Actor actor, UUID programme, UUID offer) {
        figures.contribute(actor, OFFERED, actor.person(), offer, Cell.of(programme.toString()));
    }

    void asked(Actor actor, UUID programme, UUID request) {
        figures.contribute(actor, ASKED, actor.person(), request, Cell.of(programme.toString()));
    }

    void begun(Actor actor, UUID programme, UUID request) {
        figures.contribute(actor, BEGUN, actor.person(), request, Cell.of(programme.toString()));
    }

    static Optional<Integer> number(List<ReleasedBlock> blocks, Series series, Cell cell) {
        List<ReleasedBlock> own = blocks.stream()
                .filter(block -> block.series().equals(series.name()))
                .toList();
        return Figure.of(own, cell).map(Figure::contributions);
    }
}
