package fi.polku.reference;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** The goal summaries that Polku has sent, as long as the process lives, and the keys that make a repeated message harmless. */
public final class ReceivedGoals {
    private final Map<String, TreeMap<String, Goal>> byPerson = new HashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();

    private record Answered(String message, int status) {}

    /** The person's goals, by id; empty when there are none. */
    public synchronized List<Goal> of(String person) {
        return List.copyOf(byPerson.getOrDefault(person, new TreeMap<>()).values());
    }

    /** How many messages have been acted upon; a repeated one is not. */
    public synchronized int messages() {
        return answered.size();
    }

    /** Keeps the goal; 201 for a new one, 204 when it replaces the former. */
    synchronized int put(Goal goal) {
        var former =
                byPerson.computeIfAbsent(goal.person(), id -> new TreeMap<>()).put(goal.id(), goal);
        return former == null ? 201 : 204;
    }

    /** Forgets the goal, if it is there; 204. */
    synchronized int withdraw(String person, String goal) {
        byPerson.getOrDefault(person, new TreeMap<>()).remove(goal);
        return 204;
    }

    /** Acts once on a key; a repetition gets the first answer, another message under the same key gets none. */
    synchronized Optional<Integer> once(String key, String message, IntSupplier action) {
        var first = answered.get(key);
        if (first == null) {
            first = new Answered(message, action.getAsInt());
            answered.put(key, first);
        }
        return first.message().equals(message) ? Optional.of(first.status()) : Optional.empty();
    }
}
