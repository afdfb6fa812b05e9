package fi.polku.mentoring.matching;

import java.util.Arrays;

/**
 * The points of every possible pair, the best first for each row, computed as far as somebody looks. Rows are those who have one place each,
 * columns the others.
 */
final class PairWorth {
    private static final int FIRST_LOOK = 48;
    private static final int FURTHER = 4;

    private final Features features;
    private final int weight;
    private final int rowStart;
    private final int columnStart;
    private final int columns;
    /** By row, each as points in the upper half and, so that the lower column comes first, the column's complement in the lower. */
    private final long[][] sorted;

    private final boolean[] whole;

    PairWorth(Pool pool, boolean rowsFirst) {
        features = pool.features();
        weight = pool.rules().weight();
        int rows = rowsFirst ? pool.first() : pool.size() - pool.first();
        rowStart = rowsFirst ? 0 : pool.first();
        columnStart = rowsFirst ? pool.first() : 0;
        columns = pool.size() - rows;
        sorted = new long[rows][];
        whole = new boolean[rows];
    }

    int rows() {
        return sorted.length;
    }

    int columns() {
        return columns;
    }

    /** How many pairs of the row can be looked at without computing. */
    int known(int row) {
        if (sorted[row] == null) {
            look(row, FIRST_LOOK);
        }
        return sorted[row].length;
    }

    int points(int row, int place) {
        return (int) (sorted[row][place] >>> Integer.SIZE);
    }

    int column(int row, int place) {
        return ~(int) sorted[row][place];
    }

    /** Computes more of the row; false when there is no more. */
    boolean further(int row) {
        if (whole[row]) {
            return false;
        }
        int before = sorted[row].length;
        look(row, before * FURTHER);
        return sorted[row].length > before;
    }

    private void look(int row, int most) {
        long[] best = new long[Math.min(columns, most)];
        int size = 0;
        for (int column = 0; column < columns; column++) {
            int who = rowStart + row;
            int other = columnStart + column;
            if (!features.fit(who, other)) {
                continue;
            }
            int points = features.worth(who, other) / weight;
            long key = ((long) points << Integer.SIZE) | (~column & 0xFFFFFFFFL);
            if (size < best.length) {
                best[size++] = key;
                if (size == best.length) {
                    heapify(best);
                }
            } else if (key > best[0]) {
                best[0] = key;
                sink(best, 0);
            }
        }
        whole[row] = size < most || best.length == columns;
        Arrays.sort(best, 0, size);
        long[] descending = new long[size];
        for (int i = 0; i < size; i++) {
            descending[i] = best[size - 1 - i];
        }
        sorted[row] = descending;
    }

    private static void heapify(long[] heap) {
        for (int at = heap.length / 2 - 1; at >= 0; at--) {
            sink(heap, at);
        }
    }

    /** The least is on top. */
    private static void sink(long[] heap, int from) {
        int at = from;
        long key = heap[at];
        for (int child = 2 * at + 1; child < heap.length; child = 2 * at + 1) {
            if (child + 1 < heap.length && heap[child + 1] < heap[child]) {
                child++;
            }
            if (key <= heap[child]) {
                break;
            }
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }
}
