package fi.polku.mentoring.host;

import java.time.Instant;
import java.util.Optional;

/**
 * What the host made of evidence it was sent.
 *
 * @param outcome what it decided
 * @param level the level it now holds, where it changed the one proposed
 * @param reason in the host's words, for the person
 * @param at when it decided, by its clock; absent while it has not
 */
public record EvidenceAnswer(Outcome outcome, Optional<Integer> level, Optional<String> reason, Optional<Instant> at) {

    /** What a host may decide. */
    public enum Outcome {
        /** It has the evidence and has not decided. */
        WAITING,
        /** It holds the level proposed. */
        ACCEPTED,
        /** It holds another level than the one proposed. */
        CHANGED,
        /** It does not take it. */
        REJECTED
    }
}
