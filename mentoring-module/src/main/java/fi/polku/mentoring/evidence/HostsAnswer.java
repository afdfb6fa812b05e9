package fi.polku.mentoring.evidence;

import java.time.Instant;
import java.util.Optional;

/**
 * What the host made of evidence.
 *
 * @param level the level it holds now, where it changed the one proposed
 * @param reason in the host's words
 * @param decidedAt when it decided, by its clock
 * @param answeredAt when the answer came, UTC
 * @param noted whether the owner has said to have seen it
 */
public record HostsAnswer(
        Optional<Integer> level,
        Optional<String> reason,
        Optional<Instant> decidedAt,
        Instant answeredAt,
        boolean noted) {}
