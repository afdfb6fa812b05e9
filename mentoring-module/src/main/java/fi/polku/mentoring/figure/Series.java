package fi.polku.mentoring.figure;

import java.util.List;

/**
 * What is counted over time, such as steps completed. What is shown of a series comes from its own blocks only.
 *
 * @param name as the database knows it, such as {@code step.completed}
 * @param dimensions by which reports divide it, the widest first, such as template and unit
 */
public record Series(String name, List<String> dimensions) {
    public Series {
        dimensions = List.copyOf(dimensions);
    }

    Cell checked(Cell cell) {
        if (cell.depth() != dimensions.size()) {
            throw new IllegalArgumentException(name + " is divided by " + dimensions + ", not by " + cell.values());
        }
        return cell;
    }
}
