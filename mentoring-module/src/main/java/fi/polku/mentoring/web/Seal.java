package fi.polku.mentoring.web;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;

/** Seals what travels in cookies: nobody else can read or make it, and each purpose has its own. */
@ApplicationScoped
class Seal {
    @Inject
    WebSettings settings;

    @Inject
    Clock clock;

    String seal(String purpose, JWTClaimsSet claims) {
        try {
            EncryptedJWT jwt = new EncryptedJWT(
                    new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM).build(),
                    new JWTClaimsSet.Builder(claims).audience(purpose).build());
            jwt.encrypt(new DirectEncrypter(settings.sessionKeyBytes()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("cannot seal", e);
        }
    }

    /** What was sealed for this purpose; absent when it was not, or its time is over. */
    Optional<JWTClaimsSet> open(String purpose, String sealed) {
        try {
            EncryptedJWT jwt = EncryptedJWT.parse(sealed);
            if (!JWEAlgorithm.DIR.equals(jwt.getHeader().getAlgorithm())) {
                return Optional.empty();
            }
            jwt.decrypt(new DirectDecrypter(settings.sessionKeyBytes()));
            JWTClaimsSet claims = jwt.getJWTClaimsSet();
            Date end = claims.getExpirationTime();
            boolean valid = claims.getAudience().contains(purpose)
                    && end != null
                    && end.toInstant().isAfter(clock.instant());
            return valid ? Optional.of(claims) : Optional.empty();
        } catch (ParseException | JOSEException e) {
            return Optional.empty();
        }
    }
}
