package fi.polku.mentoring.programme;

import java.util.UUID;

/**
 * An organisation is asked to own a programme with others. Fired in the transaction of the question.
 *
 * @param programme which
 * @param organisation which is asked
 */
public record OwnerAsked(UUID programme, UUID organisation) {}
