package fi.polku.mentoring.shared;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a longer list.
 *
 * @param items what this page holds, in order
 * @param next the cursor that gives the following page, absent at the end
 * @param <T> what is listed
 */
public record Slice<T>(List<T> items, Optional<String> next) {

    public Slice {
        items = List.copyOf(items);
    }

    /**
     * Cuts one page out of rows that were asked for with one row more than the page holds.
     *
     * @param rows at most {@code size + 1} rows
     * @param size the page's size
     * @param cursor names the place after a row
     * @param <T> what is listed
     * @return the page, with a cursor where a further row was found
     */
    public static <T> Slice<T> of(List<T> rows, int size, Function<T, String> cursor) {
        if (rows.size() <= size) {
            return new Slice<>(rows, Optional.empty());
        }
        List<T> page = rows.subList(0, size);
        return new Slice<>(page, Optional.of(cursor.apply(page.get(size - 1))));
    }

    /**
     * The same page of other things.
     *
     * @param change makes the other thing
     * @param <R> the other thing
     * @return a page with the same cursor
     */
    public <R> Slice<R> map(Function<T, R> change) {
        return new Slice<>(items.stream().map(change).toList(), next);
    }
}
