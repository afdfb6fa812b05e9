package fi.polku.mentoring.proposal;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * A lock as a question takes it.
 *
 * @param kind what was decided
 * @param people about whom, as far as the asking member weighs them
 * @param whole whether that is all of them
 */
record Decision(LockKind kind, Set<UUID> people, boolean whole) {
    Decision {
        people = Set.copyOf(people);
    }

    static Decision of(LockKind kind, Collection<UUID> people) {
        return new Decision(kind, Set.copyOf(people), true);
    }
}
