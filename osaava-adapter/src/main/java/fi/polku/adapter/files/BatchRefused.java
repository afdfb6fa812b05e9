package fi.polku.adapter.files;

import java.io.Serial;
import java.util.Objects;

/** A batch cannot be used. The message is for administrators on both sides: it holds no personal data. */
final class BatchRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    BatchRefused(String reason) {
        super(reason);
    }

    String reason() {
        return Objects.requireNonNull(getMessage());
    }
}
