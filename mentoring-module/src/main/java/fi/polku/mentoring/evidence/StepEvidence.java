package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that a completed step may tell the host.
 *
 * @param step the step
 * @param taken what the host takes of it; empty when nothing
 * @param items what has been begun or decided
 * @param competences the step's own, with their names, in their order
 */
public record StepEvidence(
        CompletedStep step, Set<HostMessage.Kind> taken, List<EvidenceItem> items, List<Named> competences) {

    public StepEvidence {
        taken = Set.copyOf(taken);
        items = List.copyOf(items);
        competences = List.copyOf(competences);
    }

    /**
     * A competence by name.
     *
     * @param uri names it
     * @param name what it is called
     */
    public record Named(String uri, Localized name) {}

    /**
     * The item that tells of the completion itself.
     *
     * @return absent before it was begun
     */
    public Optional<EvidenceItem> completion() {
        return items.stream()
                .filter(item -> item.about().kind() == HostMessage.Kind.STEP)
                .findFirst();
    }

    /**
     * Evidence that was begun or decided on.
     *
     * @return in the order in which it was begun
     */
    public List<EvidenceItem> evidence() {
        return items.stream()
                .filter(item -> item.about().kind() == HostMessage.Kind.EVIDENCE)
                .toList();
    }

    /**
     * Competences of the step of which there is no evidence yet.
     *
     * @return in the step's order; empty when the host takes no evidence
     */
    public List<Named> open() {
        if (!taken.contains(HostMessage.Kind.EVIDENCE)) {
            return List.of();
        }
        return competences.stream()
                .filter(competence -> evidence().stream()
                        .noneMatch(item -> item.about()
                                .competence()
                                .filter(c -> c.uri().equals(competence.uri()))
                                .isPresent()))
                .toList();
    }
}
