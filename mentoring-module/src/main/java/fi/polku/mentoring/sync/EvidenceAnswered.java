package fi.polku.mentoring.sync;

import java.util.UUID;

/**
 * A host has said what it makes of evidence. Fired in the transaction in which the answer is written down.
 *
 * @param evidence which
 */
public record EvidenceAnswered(UUID evidence) {}
