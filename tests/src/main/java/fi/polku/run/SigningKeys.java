package fi.polku.run;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.SecurityContext;
import java.util.List;
import java.util.UUID;
import no.nav.security.mock.oauth2.token.KeyProvider;
import org.jspecify.annotations.Nullable;

/** The one key that the provider signs with: made here, as those that the library brings are known to everybody. */
final class SigningKeys extends KeyProvider {
    private static final int BITS = 2048;

    private volatile RSAKey current = fresh();

    SigningKeys() {
        super(List.of());
    }

    /** Another key of another name takes its place. */
    void rotate() {
        current = fresh();
    }

    @Override
    public JWK signingKey(String issuer) {
        return current;
    }

    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) {
        return selector.select(new JWKSet(current));
    }

    private static RSAKey fresh() {
        try {
            return new RSAKeyGenerator(BITS)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("Every Java has RSA", e);
        }
    }
}
