package fi.polku.tests.data;

import com.google.crypto.tink.Aead;
import fi.polku.tests.MasterKeys;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Somebody who has a master key and some wrapped keys, and tries to open texts. */
final class Opener {
    /** The house's own key makes digests and seals nothing. */
    private static final UUID NOBODY = new UUID(0, 0);

    private final Map<UUID, Aead> keys = new HashMap<>();

    /**
     * With those keys.
     *
     * @param wrapped rows with {@code author} and {@code wrapped}; what the master key does not open is of no use
     */
    Opener(MasterKeys master, List<Map<String, Object>> wrapped) {
        for (Map<String, Object> row : wrapped) {
            UUID author = (UUID) row.get("author");
            if (author != null && !author.equals(NOBODY) && row.get("wrapped") instanceof byte[] key) {
                master.open(key, author).ifPresent(opened -> keys.put(author, opened));
            }
        }
    }

    /** Whether it opens as what was sealed at that place. */
    boolean opens(byte[] sealed, SealedColumn.Place at) {
        return Optional.ofNullable(keys.get(at.author()))
                .filter(key -> opens(key, sealed, at))
                .isPresent();
    }

    /** Whether any of the keys opens it as what was sealed at that place. */
    boolean opensWithAny(byte[] sealed, SealedColumn.Place at) {
        return keys.values().stream().anyMatch(key -> opens(key, sealed, at));
    }

    private static boolean opens(Aead key, byte[] sealed, SealedColumn.Place at) {
        try {
            key.decrypt(sealed, (at.author() + "|" + at.field() + "|" + at.row()).getBytes(StandardCharsets.UTF_8));
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
