package fi.polku.mentoring.report;

import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figure;
import fi.polku.mentoring.figure.ReleasedBlock;
import fi.polku.mentoring.path.PathFigures;
import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Development paths of an organisation in figures: paths begun and steps completed, by template and unit.
 *
 * @param until the day before which everything is told, in Finland; absent while nothing may be told
 * @param whole the organisation
 * @param templates those of which something may be told
 */
public record PathReport(Optional<LocalDate> until, Row whole, List<Template> templates) {

    /**
     * A row of figures; absent ones are hidden.
     *
     * @param begun paths
     * @param completed steps
     */
    public record Row(Optional<Figure> begun, Optional<Figure> completed) {}

    /**
     * A template.
     *
     * @param id which
     * @param name its name
     * @param whole of all units, also of those that are too small to be told apart
     * @param units those of which something may be told
     */
    public record Template(String id, Localized name, Row whole, List<Unit> units) {}

    /**
     * A unit.
     *
     * @param id which; empty for people without a unit
     * @param name its name
     * @param row of the unit
     */
    public record Unit(String id, Localized name, Row row) {}

    static PathReport of(List<ReleasedBlock> blocks, Map<String, Localized> names) {
        List<Template> templates = new ArrayList<>();
        for (String template : values(blocks, Cell.ALL)) {
            List<Unit> units = new ArrayList<>();
            for (String unit : values(blocks, Cell.of(template))) {
                units.add(new Unit(unit, name(names, unit), row(blocks, Cell.of(template, unit))));
            }
            templates.add(new Template(template, name(names, template), row(blocks, Cell.of(template)), units));
        }
        return new PathReport(
                blocks.stream().map(ReleasedBlock::until).max(LocalDate::compareTo), row(blocks, Cell.ALL), templates);
    }

    private static Localized name(Map<String, Localized> names, String id) {
        return Optional.ofNullable(names.get(id)).orElseGet(() -> new Localized("", "", ""));
    }

    /** Which narrower cells something is told of. */
    private static List<String> values(List<ReleasedBlock> blocks, Cell cell) {
        int place = cell.values().size();
        return blocks.stream()
                .map(b -> b.block().cell())
                .filter(c -> cell.holds(c) && c.values().size() > place)
                .map(c -> c.values().get(place))
                .distinct()
                .sorted()
                .toList();
    }

    private static Row row(List<ReleasedBlock> blocks, Cell cell) {
        return new Row(
                Figure.of(of(blocks, PathFigures.BEGUN.name()), cell),
                Figure.of(of(blocks, PathFigures.COMPLETED.name()), cell));
    }

    private static List<ReleasedBlock> of(List<ReleasedBlock> blocks, String series) {
        return blocks.stream().filter(b -> b.series().equals(series)).toList();
    }
}
