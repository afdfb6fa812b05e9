package fi.polku.mentoring.web;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.web.Discovery.Discovered;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one OpenID provider: its metadata and the check of its tokens. Keys are fetched from its JWKS, cached, and fetched again
 * when a token names a key that is not known, so that a rotation goes unnoticed; twice in half a minute and no more often, as
 * anybody can name one.
 */
@ApplicationScoped
class OpenIdProvider {
    private static final Set<JWSAlgorithm> ALGORITHMS =
            Set.of(JWSAlgorithm.RS256, JWSAlgorithm.PS256, JWSAlgorithm.ES256);

    /** Many providers say of both that they are JWTs; what says more is held to it. */
    private static final JOSEObjectTypeVerifier<SecurityContext> ID_TOKENS =
            new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, null);

    private static final JOSEObjectTypeVerifier<SecurityContext> ACCESS_TOKENS = new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"), null);

    @Inject
    WebSettings settings;

    @Resource(lookup = "java:comp/DefaultManagedExecutorService")
    ManagedExecutorService background;

    private @Nullable Discovery discovery;

    @PostConstruct
    void start() {
        discovery = new Discovery(settings.issuer(), background, System::nanoTime);
    }

    /** Whether its metadata has been read, so that people can be sent to it and tokens checked. Asks nobody. */
    boolean isKnown() {
        return discovery().isKnown();
    }

    OIDCProviderMetadata metadata() {
        return discovery().now().metadata();
    }

    /** Something that the metadata led to has failed: it is read again soon. */
    void doubt() {
        discovery().doubt();
    }

    private Discovery discovery() {
        return Objects.requireNonNull(discovery);
    }

    /** Checks an access token for the API. */
    Optional<Identity> bearer(String token) {
        return verify(token, settings.audience(), ACCESS_TOKENS)
                .filter(claims -> settings.demands().metByAccessToken(claims))
                .map(this::identity);
    }

    /** Checks an ID token, except its nonce. */
    Optional<JWTClaimsSet> idToken(String token) {
        return verify(token, settings.clientId(), ID_TOKENS)
                .filter(claims -> settings.demands().metByIdToken(claims));
    }

    private Optional<JWTClaimsSet> verify(
            String token, String audience, JOSEObjectTypeVerifier<SecurityContext> types) {
        Discovered provider = discovery().now();
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSTypeVerifier(types);
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
        } catch (RateLimitReachedException e) {
            if (hasKeys(provider)) {
                // one that is not among those that were fetched a moment ago
                return Optional.empty();
            }
            throw unavailable(e);
        } catch (JOSEException e) {
            throw unavailable(e);
        }
    }

    private static boolean hasKeys(Discovered provider) {
        try {
            return !provider.keys()
                    .get(new JWKSelector(new JWKMatcher.Builder().build()), null)
                    .isEmpty();
        } catch (JOSEException e) {
            return false;
        }
    }

    private SignInUnavailable unavailable(JOSEException e) {
        doubt();
        return new SignInUnavailable(e);
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
}
