package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The best pairs there are, by shortest augmenting paths (as of Jonker and Volgenant, for places of any capacity), in whole numbers. Placing
 * somebody is worth more than all points together, so that coverage comes first. Every row is taken in turn; the prices, which stay right
 * for all rows and columns looked at, are the proof in the end.
 */
final class Assignment {
    private static final int NONE = -1;

    private final Pool pool;
    private final boolean rowsFirst;
    private final PairWorth worth;
    /** What a pair is worth besides its points. */
    private final long placing;

    private final long[] rowPrices;
    private final long[] columnPrices;
    private final int[] columnOf;
    private final int[][] rowsOf;
    private final int[] used;

    // What one search for a path knows.
    private final long[] distances;
    private final int[] cameFrom;
    private final int[] stamps;
    private final boolean[] scanned;
    private final long[] rowDistances;
    private final LongHeap heap = new LongHeap();
    private final List<Integer> reachedRows = new ArrayList<>();
    private final List<Integer> scannedColumns = new ArrayList<>();
    private int stamp;
    private long nearest;
    private int endColumn;
    private int endRow;

    Assignment(Pool pool) {
        this.pool = pool;
        rowsFirst = pool.seats().get(0).counted();
        worth = new PairWorth(pool, rowsFirst);
        placing = (long) Wish.FULL * (worth.rows() + 1L);
        rowPrices = new long[worth.rows()];
        rowDistances = new long[worth.rows()];
        columnPrices = new long[worth.columns()];
        columnOf = new int[worth.rows()];
        Arrays.fill(columnOf, NONE);
        used = new int[worth.columns()];
        rowsOf = new int[worth.columns()][];
        for (int column = 0; column < rowsOf.length; column++) {
            rowsOf[column] = new int[pool.capacity(column(column))];
        }
        distances = new long[worth.columns()];
        cameFrom = new int[worth.columns()];
        stamps = new int[worth.columns()];
        scanned = new boolean[worth.columns()];
    }

    private int row(int row) {
        return rowsFirst ? row : pool.first() + row;
    }

    private int column(int column) {
        return rowsFirst ? pool.first() + column : column;
    }

    /** Solves, unless time ends first; then those who come last are placed wherever there is room. */
    Found solve(Deadline deadline) {
        IntStream.range(0, worth.rows()).parallel().forEach(worth::known);
        int done = 0;
        for (; done < worth.rows() && !(done % 64 == 0 && deadline.passed()); done++) {
            place(done);
        }
        for (int row = done; row < worth.rows(); row++) {
            placeAnywhere(row);
        }
        List<int[]> groups = new ArrayList<>();
        for (int row = 0; row < columnOf.length; row++) {
            if (columnOf[row] != NONE) {
                int one = Math.min(row(row), column(columnOf[row]));
                groups.add(new int[] {one, row(row) + column(columnOf[row]) - one});
            }
        }
        return new Found(groups, Result.Method.ASSIGNMENT, done, done < worth.rows());
    }

    private void place(int row) {
        rowPrices[row] = best(row);
        search(row);
        reprice();
        augment();
    }

    /** The most that a row can have at these prices: its own. */
    private long best(int row) {
        long best = 0;
        int place = 0;
        do {
            for (; place < worth.known(row); place++) {
                long value = placing + worth.points(row, place);
                if (value <= best) {
                    return best;
                }
                best = Math.max(best, value - columnPrices[worth.column(row, place)]);
            }
        } while (worth.further(row));
        return best;
    }

    /** From a row without a place to the nearest free place, or to somebody who is better left out. */
    private void search(int start) {
        stamp++;
        heap.clear();
        reachedRows.clear();
        scannedColumns.clear();
        nearest = Long.MAX_VALUE;
        reach(start, 0);
        while (!heap.isEmpty() && heap.distance() < nearest) {
            int column = heap.poll();
            if (scanned[column]) {
                continue;
            }
            scanned[column] = true;
            scannedColumns.add(column);
            for (int i = 0; i < used[column]; i++) {
                reach(rowsOf[column][i], distances[column]);
            }
        }
    }

    private void reach(int row, long distance) {
        reachedRows.add(row);
        rowDistances[row] = distance;
        if (distance + rowPrices[row] < nearest) {
            nearest = distance + rowPrices[row];
            endRow = row;
            endColumn = NONE;
        }
        int place = 0;
        do {
            for (; place < worth.known(row); place++) {
                // Prices of columns are never negative: what follows in the row is further away still.
                long least = distance + rowPrices[row] - placing - worth.points(row, place);
                if (least >= nearest) {
                    return;
                }
                see(row, worth.column(row, place), least);
            }
        } while (worth.further(row));
    }

    private void see(int row, int column, long least) {
        long distance = least + columnPrices[column];
        if (stamps[column] == stamp && distance >= distances[column]) {
            return;
        }
        if (stamps[column] != stamp) {
            stamps[column] = stamp;
            scanned[column] = false;
        }
        distances[column] = distance;
        cameFrom[column] = row;
        if (used[column] == rowsOf[column].length) {
            if (distance < nearest) {
                heap.add(distance, column);
            }
        } else if (distance < nearest) {
            nearest = distance;
            endRow = row;
            endColumn = column;
        }
    }

    private void reprice() {
        for (int column : scannedColumns) {
            columnPrices[column] += nearest - distances[column];
        }
        for (int row : reachedRows) {
            rowPrices[row] -= nearest - rowDistances[row];
        }
    }

    private void augment() {
        int column = endColumn;
        int row = endRow;
        while (true) {
            int left = columnOf[row];
            columnOf[row] = column;
            if (column != NONE) {
                rowsOf[column][used[column]++] = row;
            }
            if (left == NONE) {
                return;
            }
            leave(left, row);
            column = left;
            row = cameFrom[column];
        }
    }

    private void leave(int column, int row) {
        int at = 0;
        while (rowsOf[column][at] != row) {
            at++;
        }
        rowsOf[column][at] = rowsOf[column][--used[column]];
    }

    private void placeAnywhere(int row) {
        rowPrices[row] = best(row);
        int place = 0;
        do {
            for (; place < worth.known(row); place++) {
                int column = worth.column(row, place);
                if (used[column] < rowsOf[column].length) {
                    rowsOf[column][used[column]++] = row;
                    columnOf[row] = column;
                    return;
                }
            }
        } while (worth.further(row));
    }

    /** The prices by number of the pool; exact, so that nothing of any pair is above them. */
    Prices prices() {
        long[] prices = new long[pool.size()];
        for (int row = 0; row < rowPrices.length; row++) {
            prices[row(row)] = rowPrices[row];
        }
        for (int column = 0; column < columnPrices.length; column++) {
            prices[column(column)] = columnPrices[column];
        }
        int countedInPair =
                (int) pool.seats().stream().filter(Form.Seat::counted).count();
        // Both of a pair may be counted; the price of placing is for each.
        return new Prices(prices, placing / countedInPair, 0);
    }
}
