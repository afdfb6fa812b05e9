package fi.polku.mentoring.web;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.LogoutRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.NewCookie;
import java.io.IOException;
import java.net.URI;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID Connect code flow with PKCE. State, nonce, verifier and target travel in a sealed cookie of ten minutes, one a
 * flow, so that it may start on one node and end on another, and two tabs may sign in at once.
 */
@ApplicationScoped
class SignIn {
    private static final Duration FLOW = Duration.ofMinutes(10);
    private static final String CALLBACK = "/sign-in/callback";
    private static final int TIMEOUT_MS = 10_000;

    @Inject
    WebSettings settings;

    @Inject
    OpenIdProvider provider;

    @Inject
    Cookies cookies;

    @Inject
    Credentials credentials;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    @Inject
    Seal seal;

    @Inject
    Clock clock;

    record Departure(URI provider, NewCookie flow) {}

    record Arrival(String target, Actor actor, NewCookie[] cookies) {}

    Departure start(String target, Optional<OneTimeWord> invitation) {
        State state = new State();
        Nonce nonce = new Nonce();
        CodeVerifier verifier = new CodeVerifier();
        AuthenticationRequest request = new AuthenticationRequest.Builder(
                        ResponseType.CODE,
                        Scope.parse(settings.scope()),
                        new ClientID(settings.clientId()),
                        settings.external(CALLBACK))
                .endpointURI(provider.metadata().getAuthorizationEndpointURI())
                .state(state)
                .nonce(nonce)
                .codeChallenge(verifier, CodeChallengeMethod.S256)
                .acrValues(wantedAcr())
                .build();
        JWTClaimsSet flow = new JWTClaimsSet.Builder()
                .claim("state", state.getValue())
                .claim("nonce", nonce.getValue())
                .claim("verifier", verifier.getValue())
                .claim("target", target)
                .claim("invitation", invitation.map(OneTimeWord::text).orElse(null))
                .expirationTime(Date.from(clock.instant().plus(FLOW)))
                .build();
        return new Departure(
                request.toURI(), cookies.plain(flowName(state.getValue()), seal.seal(Cookies.FLOW, flow), FLOW));
    }

    private @Nullable List<ACR> wantedAcr() {
        List<ACR> wanted =
                settings.demands().acr().stream().sorted().map(ACR::new).toList();
        return wanted.isEmpty() ? null : wanted;
    }

    private static String flowName(String state) {
        return Cookies.FLOW + "-"
                + (state.length() < 8 ? "none" : state.substring(0, 8).replaceAll("[^A-Za-z0-9]", "x"));
    }

    /** Absent when the flow was not begun here, took too long, was cancelled or does not check. */
    Optional<Arrival> finish(String state, Visit visit) {
        Optional<String> code = visit.parameter("code");
        Optional<JWTClaimsSet> flow = visit.cookieText(flowName(state)).flatMap(text -> seal.open(Cookies.FLOW, text));
        if (code.isEmpty() || flow.isEmpty()) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet begun = flow.get();
            if (!state.equals(begun.getStringClaim("state"))) {
                return Optional.empty();
            }
            String idToken = exchange(code.get(), begun.getStringClaim("verifier"));
            String nonce = begun.getStringClaim("nonce");
            return provider.idToken(idToken)
                    .filter(claims -> nonce.equals(claims.getClaim("nonce")))
                    .map(claims -> open(claims, idToken, begun, flowName(state)));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    private static String text(JWTClaimsSet claims, String name) {
        return String.valueOf(claims.getClaim(name));
    }

    private String exchange(String code, String verifier) throws ParseException {
        AuthorizationCodeGrant grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.external(CALLBACK), new CodeVerifier(verifier));
        ClientID client = new ClientID(settings.clientId());
        URI endpoint = provider.metadata().getTokenEndpointURI();
        TokenRequest request = settings.clientSecret()
                .map(secret -> new TokenRequest.Builder(
                                endpoint, new ClientSecretBasic(client, new Secret(secret)), grant)
                        .build())
                .orElseGet(() -> new TokenRequest.Builder(endpoint, client, grant).build());
        try {
            HTTPRequest http = request.toHTTPRequest();
            http.setConnectTimeout(TIMEOUT_MS);
            http.setReadTimeout(TIMEOUT_MS);
            http.setFollowRedirects(false);
            var response = OIDCTokenResponseParser.parse(http.send());
            if (!response.indicatesSuccess()) {
                throw new ParseException("the code was refused", 0);
            }
            return ((OIDCTokenResponse) response).getOIDCTokens().getIDTokenString();
        } catch (IOException | GeneralException e) {
            provider.doubt();
            throw new SignInUnavailable(e);
        }
    }

    private Optional<People.Found> who(Identity identity, JWTClaimsSet begun) {
        return begun.getClaim("invitation") == null
                ? people.ask(identity)
                : people.accept(identity, new OneTimeWord(text(begun, "invitation")));
    }

    private Arrival open(JWTClaimsSet idToken, String token, JWTClaimsSet begun, String flowName) {
        People.Found found = who(provider.identity(idToken), begun)
                .orElseThrow(() -> new Problem.NotAllowed("problem.unknown-person"));
        Actor actor = found.actor();
        Instant end = clock.instant().plus(settings.longest());
        JWTClaimsSet hint = new JWTClaimsSet.Builder()
                .claim("id_token", token)
                .expirationTime(Date.from(end))
                .build();
        UUID session = sessions.open(actor, seal.seal("hint", hint));
        JWTClaimsSet claims = credentials.session(actor, session, new State().getValue(), Date.from(end));
        NewCookie in = cookies.sealed(Cookies.SESSION, claims, settings.longest());
        NewCookie[] set = found.language()
                .map(language -> new NewCookie[] {
                    in, cookies.gone(flowName), cookies.plain(Cookies.LANGUAGE, language, Duration.ofDays(365))
                })
                .orElseGet(() -> new NewCookie[] {in, cookies.gone(flowName)});
        return new Arrival(text(begun, "target"), actor, set);
    }

    /** Where to go after our own session has ended: to the provider, so that its session ends too. */
    URI end(Optional<String> hint) {
        URI endpoint = provider.metadata().getEndSessionEndpointURI();
        URI back = settings.external("/signed-out");
        Optional<String> idToken = hint.flatMap(h -> seal.open("hint", h)).map(claims -> text(claims, "id_token"));
        if (endpoint == null || idToken.isEmpty()) {
            return URI.create("/signed-out");
        }
        try {
            return new LogoutRequest(endpoint, JWTParser.parse(idToken.get()), back, null).toURI();
        } catch (ParseException e) {
            return URI.create("/signed-out");
        }
    }
}
