package fi.polku.mentoring.keys;

import com.google.crypto.tink.Aead;
import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.persistence.Standing;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
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
     * @throws Problem.Refused when the author's key has been destroyed
     * @throws Problem.KeysUnavailable when the master key is not at hand
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
     * @throws Problem.Refused when the author's key has been destroyed
     * @throws Problem.KeysUnavailable when the master key is not at hand
     */
    public byte @Nullable [] sealOptional(Place place, Optional<String> text) {
        return text.filter(t -> !t.isEmpty()).map(t -> seal(place, t)).orElse(null);
    }

    /**
     * Opens a sealed text for people to read. One whose key has been destroyed reads so, in the reader's language.
     *
     * @param place where it lives
     * @param sealed the bytes found there, null for none
     * @return the text, absent when there was none
     * @throws SealBroken when the bytes were not sealed for this place
     * @throws Problem.KeysUnavailable when the master key is not at hand
     */
    public Optional<String> open(Place place, byte @Nullable [] sealed) {
        return sealed == null ? Optional.empty() : find(place, sealed).or(() -> Optional.of(destroyed()));
    }

    /**
     * Opens what the program itself reads, such as a draft.
     *
     * @param place where it lives
     * @param sealed the bytes found there, null for none
     * @return what was sealed, absent when there was nothing or its key has been destroyed
     * @throws SealBroken when the bytes were not sealed for this place
     * @throws Problem.KeysUnavailable when the master key is not at hand
     */
    public Optional<String> find(Place place, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        UUID author = place.author();
        DataKeys.Ring ring = keys.of(author);
        Optional<String> text = open(place, sealed, ring.keys());
        if (text.isEmpty() && !ring.isFresh()) {
            // somebody may have been merged with another within the minute that keys are remembered
            ring = keys.ask(author);
            text = open(place, sealed, ring.keys());
        }
        if (text.isEmpty() && !ring.lacksKeys()) {
            throw new SealBroken(place);
        }
        return text;
    }

    /**
     * Says that texts of these authors are about to be opened, so that their keys are asked for in one statement.
     *
     * @param authors whose texts
     */
    public void prepare(Collection<UUID> authors) {
        keys.prepare(authors);
    }

    private static String destroyed() {
        Locale locale = Acting.standing()
                .flatMap(Standing::language)
                .map(Locale::forLanguageTag)
                .orElse(Locale.ROOT);
        return Texts.of(locale).get("keys.text-destroyed");
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
