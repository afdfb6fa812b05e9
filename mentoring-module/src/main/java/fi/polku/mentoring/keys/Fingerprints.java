package fi.polku.mentoring.keys;

import com.google.crypto.tink.prf.PredefinedPrfParameters;
import com.google.crypto.tink.prf.PrfSet;
import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.GeneralSecurityException;
import org.jspecify.annotations.Nullable;

/**
 * Keyed digests. Their key is the house's own, kept among the data keys and wrapped as they are, so a digest is the same
 * on every node and under every master key.
 */
@ApplicationScoped
public class Fingerprints {
    private static final int BYTES = 32;

    @Inject
    HouseKey house;

    private volatile @Nullable PrfSet digest;

    /**
     * A digest that tells equal from different and nothing else. Not within a use case: the first one reads the key.
     *
     * @param text anything
     * @return 32 bytes
     * @throws Problem.KeysUnavailable when the key has not been opened yet and the master key is not at hand
     */
    public byte[] of(byte[] text) {
        try {
            return known().computePrimary(text, BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private PrfSet known() {
        PrfSet known = digest;
        if (known == null) {
            known = house.open(Actor.worker(Role.KEYS), PredefinedPrfParameters.HMAC_SHA256_PRF, PrfSet.class);
            // what that transaction learnt is of the worker, not of who visits
            Acting.forget();
            digest = known;
        }
        return known;
    }
}
