package fi.polku.reference;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * All that the host holds of one kind, in the order of its keys, each with the moment of its last change, and tombstones of what
 * is gone. Safe for several threads.
 */
public final class Ledger<T> {
    private final Function<T, String> key;
    private final Supplier<Instant> now;
    private final TreeMap<String, Line<T>> lines = new TreeMap<>();
    private Instant lastChange = Instant.EPOCH;

    Ledger(Function<T, String> key, Supplier<Instant> now) {
        this.key = key;
        this.now = now;
    }

    /** One line: the value as it is or, once removed, as it last was. */
    record Line<T>(T value, Instant changed, boolean removed, Optional<String> mergedInto) {}

    /** Part of a traversal: {@code next} is the key after which the following part starts. */
    record Part<T>(List<Line<T>> lines, Optional<String> next) {}

    /** The value under that key, unless there is none or it has been removed. */
    public synchronized Optional<T> find(String id) {
        return Optional.ofNullable(lines.get(id))
                .filter(line -> !line.removed())
                .map(Line::value);
    }

    /** All values, in the order of their keys. */
    public synchronized List<T> all() {
        return present().map(Line::value).toList();
    }

    /** Adds the value, or puts it in the place of the former, as changed now. */
    public void put(T value) {
        put(value, now);
    }

    /**
     * Changes the value under that key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public synchronized void change(String id, UnaryOperator<T> change) {
        put(change.apply(get(id)));
    }

    /**
     * Removes the value under that key, leaving a tombstone.
     *
     * @throws IllegalArgumentException when there is none
     */
    public void remove(String id) {
        remove(id, Optional.empty());
    }

    /**
     * Removes the value under that key as it turned out to be the same as another.
     *
     * @throws IllegalArgumentException when there is none
     */
    public void merge(String id, String into) {
        remove(id, Optional.of(into));
    }

    synchronized void put(T value, Supplier<Instant> changed) {
        record(new Line<>(value, changed.get(), false, Optional.empty()));
    }

    /** When anything here last changed. */
    synchronized Instant lastChange() {
        return lastChange;
    }

    /** What exists (without {@code since}) or has changed at or after that moment, beyond that key, at most so many. */
    synchronized Part<T> part(Optional<Instant> since, String after, int size) {
        var found = new ArrayList<Line<T>>();
        for (var line : lines.tailMap(after, false).values()) {
            if (since.map(moment -> line.changed().isBefore(moment)).orElse(line.removed())) {
                continue;
            }
            if (found.size() == size) {
                return new Part<>(
                        found, Optional.of(key.apply(found.get(size - 1).value())));
            }
            found.add(line);
        }
        return new Part<>(found, Optional.empty());
    }

    private synchronized void remove(String id, Optional<String> mergedInto) {
        record(new Line<>(get(id), now.get(), true, mergedInto));
    }

    private synchronized void record(Line<T> line) {
        lines.put(key.apply(line.value()), line);
        if (line.changed().isAfter(lastChange)) {
            lastChange = line.changed();
        }
    }

    private synchronized T get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("There is no " + id + "."));
    }

    private Stream<Line<T>> present() {
        return lines.values().stream().filter(line -> !line.removed());
    }
}
