package fi.polku.mentoring.matching;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who stands how to whom in a round: what {@link HardRule} asks besides the people themselves. Lookups only, made once. */
final class Ties {
    private final Rules rules;
    private final Map<String, Set<String>> above = new HashMap<>();
    private final Map<String, Set<String>> conflicts;
    private final Map<String, Set<String>> apart;
    private final Map<String, Set<String>> together = new HashMap<>();
    private final Set<String> aside;

    Ties(Rules rules, List<Applicant> applicants, List<Set<String>> conflicts, Locks locks) {
        this.rules = rules;
        this.conflicts = byEach(conflicts);
        this.apart = byEach(locks.apart());
        this.aside = locks.aside();
        locks.together().forEach(set -> set.forEach(id -> together.put(id, set)));
        Map<String, List<String>> named = new HashMap<>();
        applicants.forEach(each -> named.put(each.id(), each.relations().supervisors()));
        named.keySet().forEach(id -> above.put(id, chain(id, named)));
    }

    static Ties of(Instance instance) {
        return new Ties(instance.rules(), instance.applicants(), instance.conflicts(), instance.locks());
    }

    private static Map<String, Set<String>> byEach(List<Set<String>> twos) {
        Map<String, Set<String>> byEach = new HashMap<>();
        twos.forEach(two -> two.forEach(
                id -> byEach.computeIfAbsent(id, key -> new HashSet<>()).addAll(two)));
        byEach.forEach((id, others) -> others.remove(id));
        return byEach;
    }

    /** A chain may be given in parts: whoever is above somebody above me is above me. */
    private static Set<String> chain(String id, Map<String, List<String>> named) {
        Set<String> chain = new HashSet<>();
        Deque<String> left = new ArrayDeque<>(named.getOrDefault(id, List.of()));
        while (!left.isEmpty()) {
            String each = left.pop();
            if (chain.add(each)) {
                left.addAll(named.getOrDefault(each, List.of()));
            }
        }
        return chain;
    }

    Rules rules() {
        return rules;
    }

    /** Everybody above the person, at any distance. */
    Set<String> above(String id) {
        return above.getOrDefault(id, Set.of());
    }

    boolean conflict(String one, String other) {
        return conflict(one).contains(other);
    }

    boolean apart(String one, String other) {
        return apart(one).contains(other);
    }

    /** With whom the person has a conflict. */
    Set<String> conflict(String id) {
        return conflicts.getOrDefault(id, Set.of());
    }

    /** From whom the person is kept apart. */
    Set<String> apart(String id) {
        return apart.getOrDefault(id, Set.of());
    }

    /** With whom the person must be, the person among them; empty where that is free. */
    Set<String> together(String id) {
        return together.getOrDefault(id, Set.of());
    }

    boolean aside(String id) {
        return aside.contains(id);
    }
}
