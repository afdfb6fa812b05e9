package fi.polku.mentoring.persistence;

/**
 * Names one call that may be repeated.
 *
 * @param key what the client sent, 1–200 characters
 * @param operation what was asked for, such as {@code set-goal}
 * @param fingerprint keyed digest of the body, so that the same key for another body is noticed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by its one reader, never by equals
public record IdempotencyKey(String key, String operation, byte[] fingerprint) {

    public IdempotencyKey {
        if (key.isBlank() || key.length() > 200) {
            throw new fi.polku.mentoring.shared.Problem.Invalid("Idempotency-Key", "field.too-long", 200);
        }
        fingerprint = fingerprint.clone();
    }

    @Override
    public byte[] fingerprint() {
        return fingerprint.clone();
    }
}
