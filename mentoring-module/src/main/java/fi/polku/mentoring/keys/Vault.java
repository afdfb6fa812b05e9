package fi.polku.mentoring.keys;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Seals text with its author's data key, and opens it. */
@ApplicationScoped
public class Vault {
    @Inject
    DataKeys keys;

    /**
     * Seals a text.
     *
     * @param place where it will live
     * @param text the text
     * @return the sealed bytes
     */
    public byte[] seal(Place place, String text) {
        Aead key = keys.ofAuthor(place.author());
        try {
            return key.encrypt(text.getBytes(StandardCharsets.UTF_8), place.bytes());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot seal " + place.field(), e);
        }
    }

    /**
     * Seals a text that may be absent.
     *
     * @param place where it will live
     * @param text the text, absent or empty for none
     * @return the sealed bytes; null for none, as columns keep it
     */
    public byte @Nullable [] sealOptional(Place place, Optional<String> text) {
        return text.filter(t -> !t.isEmpty()).map(t -> seal(place, t)).orElse(null);
    }

    /**
     * Opens a sealed text.
     *
     * @param place where it lives
     * @param sealed the bytes found there, null for none
     * @return the text, absent when there was none
     * @throws SealBroken when the bytes were not sealed for this place, or the author's key is gone
     */
    public Optional<String> open(Place place, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        UUID author = place.author();
        return Optional.of(open(place, sealed, keys.of(author))
                // somebody may have been merged with another within the minute that keys are remembered
                .or(() -> open(place, sealed, keys.ask(author)))
                .orElseThrow(() -> new SealBroken(place)));
    }

    /** By whichever key fits: what a person wrote under a former id stays sealed for that id. */
    private static Optional<String> open(Place place, byte[] sealed, List<DataKeys.Key> keys) {
        for (DataKeys.Key key : keys) {
            try {
                byte[] text =
                        key.key().decrypt(sealed, place.under(key.author()).bytes());
                return Optional.of(new String(text, StandardCharsets.UTF_8));
            } catch (GeneralSecurityException e) {
                continue; // another key's, or nobody's
            }
        }
        return Optional.empty();
    }
}
