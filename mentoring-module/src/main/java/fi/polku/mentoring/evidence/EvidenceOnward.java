package fi.polku.mentoring.evidence;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Onward;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Leads from a completed step, and from one's development, to what the host may be told; nowhere when it takes nothing. */
@UseCases
class EvidenceOnward implements Onward {
    @Inject
    EvidenceStore store;

    @Override
    public Optional<Way> from(Actor actor, From from, UUID id) {
        if (store.taken().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                from == From.COMPLETED_STEP
                        ? new Way(
                                "evidence.onward.step",
                                "evidence.onward.step.text",
                                "evidence.onward.step.go",
                                "/path/steps/" + id + "/evidence")
                        : new Way(
                                "evidence.onward.development",
                                "evidence.onward.development.text",
                                "evidence.onward.development.go",
                                "/evidence"));
    }
}
