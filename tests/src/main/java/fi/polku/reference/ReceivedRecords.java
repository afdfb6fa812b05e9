package fi.polku.reference;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntSupplier;

/** What Polku has sent about people, as long as the process lives, and the keys that make a repeated message harmless. */
public final class ReceivedRecords {
    private final Map<Place, TreeMap<String, Part>> held = new HashMap<>();
    private final Map<String, EvidenceDecision> decisions = new HashMap<>();
    private final Map<String, Answered> answered = new HashMap<>();

    private record Place(RecordKind kind, String person) {}

    private record Answered(String message, int status) {}

    /**
     * What the host has made of evidence.
     *
     * @param outcome {@code accepted}, {@code changed} or {@code rejected}
     * @param level that the host now holds
     * @param reason for the person
     * @param at when it was decided
     */
    public record EvidenceDecision(String outcome, Optional<Integer> level, Optional<String> reason, Instant at) {}

    /** What is held of the person and of that kind, by id; empty when there is none. */
    public synchronized List<Part> of(RecordKind kind, String person) {
        return List.copyOf(held(kind, person).values());
    }

    /** How many messages have been acted upon; a repeated one is not. */
    public synchronized int messages() {
        return answered.size();
    }

    /** The record of that kind, person and id. */
    public synchronized Optional<Part> find(RecordKind kind, String person, String id) {
        return Optional.ofNullable(held(kind, person).get(id));
    }

    /** What has been decided of that evidence; absent while it waits. */
    public synchronized Optional<EvidenceDecision> decision(String person, String evidence) {
        return Optional.ofNullable(decisions.get(person + " " + evidence));
    }

    synchronized void decide(String person, String evidence, EvidenceDecision decision) {
        decisions.put(person + " " + evidence, decision);
    }

    /** Keeps the record; 201 for a new one, 204 when it replaces the former. Evidence that is put again waits again. */
    synchronized int put(RecordKind kind, Part record) {
        var person = record.required("person");
        var id = record.required("id");
        var former = held.computeIfAbsent(new Place(kind, person), place -> new TreeMap<>())
                .put(id, record);
        forgetDecision(kind, person, id);
        return former == null ? 201 : 204;
    }

    /** All that is held of one person becomes the other's. */
    synchronized void move(String from, String to) {
        for (var kind : RecordKind.values()) {
            held(kind, from).forEach((id, record) -> {
                held.computeIfAbsent(new Place(kind, to), place -> new TreeMap<>())
                        .put(id, record.with("person", to));
                Optional.ofNullable(decisions.remove(from + " " + id))
                        .ifPresent(decision -> decisions.put(to + " " + id, decision));
            });
            held.remove(new Place(kind, from));
        }
    }

    /** Forgets the record, if it is there; 204. */
    synchronized int withdraw(RecordKind kind, String person, String id) {
        held(kind, person).remove(id);
        forgetDecision(kind, person, id);
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

    private void forgetDecision(RecordKind kind, String person, String id) {
        if (kind == RecordKind.EVIDENCE) {
            decisions.remove(person + " " + id);
        }
    }

    private TreeMap<String, Part> held(RecordKind kind, String person) {
        return held.getOrDefault(new Place(kind, person), new TreeMap<>());
    }
}
