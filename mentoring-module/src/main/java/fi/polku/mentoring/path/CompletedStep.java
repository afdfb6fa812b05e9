package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A completed step of one's own path, as far as others than its reviewer may be told of it: nothing of what was written.
 *
 * @param id the step
 * @param title what was done
 * @param kind by what one learnt
 * @param path what its path is called
 * @param competences URIs of those it develops
 * @param completedAt when it was approved, UTC
 * @param approvedBy who approved it; absent when the person may not know them any more
 */
public record CompletedStep(
        UUID id,
        Localized title,
        StepKind kind,
        Localized path,
        List<String> competences,
        Instant completedAt,
        Optional<Approver> approvedBy) {

    public CompletedStep {
        competences = List.copyOf(competences);
    }

    /**
     * Who approved it.
     *
     * @param hostId the host's id, when they are of the same host
     * @param name given and family name
     */
    public record Approver(Optional<String> hostId, String name) {}
}
