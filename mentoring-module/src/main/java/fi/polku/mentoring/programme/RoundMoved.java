package fi.polku.mentoring.programme;

import java.util.List;
import java.util.UUID;

/**
 * Days of an announced round have changed; whoever tells people observes it, in the same transaction.
 *
 * @param programme of which
 * @param round which
 * @param changed the phases that have other days now, or are new
 */
public record RoundMoved(UUID programme, UUID round, List<Phase> changed) {
    public RoundMoved {
        changed = List.copyOf(changed);
    }
}
