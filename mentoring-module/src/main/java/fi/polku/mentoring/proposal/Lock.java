package fi.polku.mentoring.proposal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Something that members of the matching group have decided, and proposals keep to.
 *
 * @param id which
 * @param kind what
 * @param by who decided; absent for somebody who is gone
 * @param people about whom, in the order of sending
 */
public record Lock(UUID id, LockKind kind, Optional<String> by, List<ProposedPerson> people) {
    public Lock {
        people = List.copyOf(people);
    }

    /**
     * Whether the reader weighs all whom it is about.
     *
     * @return only then they may release it
     */
    public boolean seenWhole() {
        return people.stream().allMatch(person -> person.application().isPresent());
    }

    /** As a question of the reader's takes it. */
    Decision decision() {
        return new Decision(
                kind,
                people.stream().flatMap(person -> person.application().stream()).collect(Collectors.toSet()),
                seenWhole());
    }
}
