package fi.polku.mentoring.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one OpenID provider: its metadata (read at first need and kept) and the check of its tokens. Keys are fetched from
 * its JWKS, cached, and fetched again when a token names a key that is not known, so that a rotation goes unnoticed.
 */
@ApplicationScoped
class OpenIdProvider {
    private static final int TIMEOUT_MS = 10_000;
    /** After it could not be reached, so long nobody asks again. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    @Inject
    WebSettings settings;

    private volatile @Nullable Discovered discovered;
    private @Nullable Failed failed;

    private record Discovered(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys) {}

    /** By {@link System#nanoTime}. */
    private record Failed(SignInUnavailable failure, long at) {
        boolean isRecent() {
            return System.nanoTime() - at < PAUSE.toNanos();
        }
    }

    /** Whether its metadata has been read, so that people can be sent to it and tokens checked. Asks nobody. */
    boolean isKnown() {
        return discovered != null;
    }

    OIDCProviderMetadata metadata() {
        return discovered().metadata();
    }

    /** Checks an access token for the API. */
    Optional<Identity> bearer(String token) {
        return verify(token, settings.audience()).map(this::identity);
    }

    /** Checks an ID token, except its nonce. */
    Optional<JWTClaimsSet> idToken(String token) {
        return verify(token, settings.clientId());
    }

    private Optional<JWTClaimsSet> verify(String token, String audience) {
        Discovered provider = discovered();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, provider.keys()));
        processor.setJWTClaimsSetVerifier(new DefaultJWTClaimsVerifier<>(
                audience,
                new JWTClaimsSet.Builder()
                        .issuer(provider.metadata().getIssuer().getValue())
                        .build(),
                Set.of("exp", "iat", "sub")));
        try {
            return Optional.of(processor.process(token, null));
        } catch (ParseException | BadJOSEException e) {
            return Optional.empty();
        } catch (JOSEException e) {
            throw new SignInUnavailable(e);
        }
    }

    Identity identity(JWTClaimsSet claims) {
        try {
            Optional<String> person = Optional.ofNullable(claims.getStringClaim(settings.personClaim()));
            Optional<String> organisation = Optional.ofNullable(claims.getStringClaim(settings.organisationClaim()));
            return new Identity(host(claims), person, organisation, roles(claims), account(claims));
        } catch (ParseException e) {
            throw new IllegalStateException("a claim of the identity provider is not of the configured kind", e);
        }
    }

    private static Identity.Account account(JWTClaimsSet claims) {
        boolean verified = "true".equals(String.valueOf(claims.getClaim("email_verified")));
        Optional<String> email = Optional.ofNullable(claims.getClaim("email"))
                .map(String::valueOf)
                .filter(address -> verified && !address.isBlank());
        return new Identity.Account(claims.getIssuer(), claims.getSubject(), email);
    }

    private String host(JWTClaimsSet claims) throws ParseException {
        String named = claims.getStringClaim(settings.hostClaim());
        return named == null ? settings.usualHost() : named;
    }

    private Set<Role> roles(JWTClaimsSet claims) throws ParseException {
        List<String> named = claims.getStringListClaim(settings.rolesClaim());
        Set<Role> roles = EnumSet.noneOf(Role.class);
        if (named != null && named.contains(settings.hrRole())) {
            roles.add(Role.HR);
        }
        if (named != null && named.contains(settings.adminRole())) {
            roles.add(Role.ADMIN);
        }
        return roles;
    }

    private Discovered discovered() {
        Discovered known = discovered;
        return known == null ? ask() : known;
    }

    /** One asks, and all who have waited meanwhile share the answer: a provider that hangs would hold them up in turn. */
    private synchronized Discovered ask() {
        Discovered known = discovered;
        if (known != null) {
            return known;
        }
        Failed before = failed;
        if (before != null && before.isRecent()) {
            throw before.failure();
        }
        try {
            Discovered found = discover();
            discovered = found;
            return found;
        } catch (GeneralException | IOException e) {
            SignInUnavailable failure = new SignInUnavailable(e);
            failed = new Failed(failure, System.nanoTime());
            throw failure;
        }
    }

    private Discovered discover() throws GeneralException, IOException {
        OIDCProviderMetadata metadata =
                OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), TIMEOUT_MS, TIMEOUT_MS);
        JWKSource<SecurityContext> keys = JWKSourceBuilder.create(
                        metadata.getJWKSetURI().toURL())
                .retrying(true)
                .build();
        return new Discovered(metadata, keys);
    }
}
