package fi.polku.mentoring.matching;

import java.util.List;
import java.util.Set;

/**
 * What people have decided already, and the engine keeps to.
 *
 * @param kept whole groups that stay as they are
 * @param together people who are in one group, with whoever else; each in one such set at most
 * @param apart two people each who are not in one group
 * @param aside people whom this run leaves out
 */
public record Locks(List<Set<String>> kept, List<Set<String>> together, List<Set<String>> apart, Set<String> aside) {

    /** Nothing is decided. */
    public static final Locks NONE = new Locks(List.of(), List.of(), List.of(), Set.of());

    public Locks {
        kept = kept.stream().map(Set::copyOf).toList();
        together = together.stream().map(Set::copyOf).toList();
        apart = apart.stream().map(Set::copyOf).toList();
        aside = Set.copyOf(aside);
    }
}
