package fi.polku.mentoring.programme;

import java.util.UUID;

/**
 * The next round of a programme is prepared as a copy of an earlier one. Fired in the transaction that prepares it.
 *
 * @param programme of which
 * @param from the round that was copied
 * @param round the new one
 */
public record RoundPrepared(UUID programme, UUID from, UUID round) {}
