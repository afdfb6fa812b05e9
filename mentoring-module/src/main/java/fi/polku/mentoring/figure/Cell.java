package fi.polku.mentoring.figure;

import java.util.List;

/**
 * Where in a report something belongs: one value for each dimension of the series, the widest dimension first, such as
 * template and unit. With fewer values it is wider: every unit of the template; with none it is everything.
 *
 * @param values from the widest dimension on
 */
public record Cell(List<String> values) {
    /** Everything. */
    public static final Cell ALL = new Cell(List.of());

    public Cell {
        values = List.copyOf(values);
    }

    /**
     * A cell.
     *
     * @param values from the widest dimension on
     * @return the cell
     */
    public static Cell of(String... values) {
        return new Cell(List.of(values));
    }

    /**
     * Whether another cell lies in this one.
     *
     * @param other the other
     * @return true for itself and for every cell that is narrower
     */
    public boolean holds(Cell other) {
        return other.values.size() >= values.size()
                && other.values.subList(0, values.size()).equals(values);
    }

    /** The next narrower one on the way to a cell that lies in this one. */
    Cell towards(Cell narrower) {
        return new Cell(narrower.values.subList(0, values.size() + 1));
    }

    int depth() {
        return values.size();
    }
}
