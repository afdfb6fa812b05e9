package fi.polku.mentoring.matching;

import java.util.Arrays;

/** Numbers by distance, the nearest on top; a number may be in it more than once. */
final class LongHeap {
    private long[] distances = new long[64];
    private int[] items = new int[64];
    private int size;

    void clear() {
        size = 0;
    }

    boolean isEmpty() {
        return size == 0;
    }

    long distance() {
        return distances[0];
    }

    void add(long distance, int item) {
        if (size == items.length) {
            distances = Arrays.copyOf(distances, 2 * size);
            items = Arrays.copyOf(items, 2 * size);
        }
        int at = size++;
        while (at > 0 && distance < distances[(at - 1) / 2]) {
            distances[at] = distances[(at - 1) / 2];
            items[at] = items[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        distances[at] = distance;
        items[at] = item;
    }

    int poll() {
        int top = items[0];
        size--;
        long distance = distances[size];
        int item = items[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && distances[child + 1] < distances[child]) {
                child++;
            }
            if (distance <= distances[child]) {
                break;
            }
            distances[at] = distances[child];
            items[at] = items[child];
            at = child;
        }
        distances[at] = distance;
        items[at] = item;
        return top;
    }
}
