package fi.polku.mentoring.bank;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What rows of this room have in common. */
final class BankRows {
    private BankRows() {}

    /** A text as the database takes it, null for none. */
    static @Nullable String orNull(Optional<?> value) {
        return value.map(Object::toString).orElse(null);
    }
}
