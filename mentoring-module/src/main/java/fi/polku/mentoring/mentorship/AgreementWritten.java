package fi.polku.mentoring.mentorship;

import java.util.UUID;

/**
 * A version of an agreement waits for the others; fired in the transaction.
 *
 * @param agreement which version
 */
public record AgreementWritten(UUID agreement) {}
