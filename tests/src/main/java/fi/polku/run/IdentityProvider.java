package fi.polku.run;

import com.nimbusds.jose.util.JSONObjectUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.http.NettyWrapper;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequest;
import no.nav.security.mock.oauth2.http.OAuth2HttpRequestHandler;
import no.nav.security.mock.oauth2.http.OAuth2HttpResponse;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The OpenID provider of a local installation: code flow with PKCE, where the page that asks for a password elsewhere
 * asks which person one wants to be. The protocol is mock-oauth2-server's; whom it serves, the page and the claims are
 * ours.
 */
public final class IdentityProvider implements AutoCloseable {
    /** Polku, as it is known here. */
    public static final String CLIENT = "polku";
    /** Whom bearer tokens are for. */
    public static final String AUDIENCE = "polku-api";

    private static final String ISSUER = "polku";
    private static final String TOKENS = "/" + ISSUER + "/local-token";
    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final long HOUR_IN_SECONDS = 3_600;

    private final People people;
    private final String client;
    private final String control;
    /** One for each time it listens: none listens twice. */
    private NettyWrapper server = new NettyWrapper();

    private final SigningKeys keys = new SigningKeys();
    private final OAuth2TokenProvider tokens = new OAuth2TokenProvider(keys);

    private final OAuth2HttpRequestHandler protocol;
    private final SignInPage page;
    private int listening;

    /**
     * @param people whom the page offers
     * @param client the address of Polku, the only one that browsers are sent back to
     * @param control the word that lets {@code ./polku token} ask for a token without the page
     */
    IdentityProvider(People people, String client, String control) {
        this.people = people;
        this.client = client;
        this.control = control;
        this.page = new SignInPage(people);
        OAuth2TokenCallback audience =
                new DefaultOAuth2TokenCallback(ISSUER, "nobody", "JWT", List.of(AUDIENCE), Map.of(), HOUR_IN_SECONDS);
        this.protocol = new OAuth2HttpRequestHandler(
                new OAuth2Config(true, null, null, true, tokens, Set.of(audience), server));
    }

    void start(int port) throws IOException {
        listening = server.start(InetAddress.getByName("127.0.0.1"), port, this::answer)
                .port();
    }

    /** Goes away; {@link #restart()} brings it back at the same address. */
    public void stop() {
        server.stop();
    }

    /** Comes back. */
    public void restart() {
        server = new NettyWrapper();
        try {
            start(listening);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Signs with a new key from now on, and publishes no other. */
    public void rotateKeys() {
        keys.rotate();
    }

    /** The issuer, as it stands in tokens. */
    public String issuer() {
        return root() + ISSUER;
    }

    /** A bearer token for the API, good for a working day. */
    public String token(Person person) {
        return token(person, Map.of());
    }

    /** The same with more claims. */
    String token(Person person, Map<String, ?> more) {
        Map<String, Object> claims = new HashMap<>(person.claims());
        claims.putAll(more);
        claims.putAll(Map.of("iss", issuer(), "sub", person.id(), "aud", List.of(AUDIENCE)));
        return tokens.jwt(claims, WORKING_DAY, ISSUER).serialize();
    }

    @Override
    public void close() {
        server.stop();
    }

    private String root() {
        return "http://localhost:" + listening + "/";
    }

    private OAuth2HttpResponse answer(OAuth2HttpRequest request) {
        HttpUrl url = request.getUrl();
        return switch (url.encodedPath()) {
            case "/" + ISSUER + "/authorize" -> authorise(request);
            case "/" + ISSUER + "/endsession" ->
                isOurs(url.queryParameter("post_logout_redirect_uri"))
                        ? protocol.getAuthorizationServer().invoke(request)
                        : text(400, "Only addresses of " + client + " are returned to.");
            case "/" + ISSUER + "/sign-in.css" -> page.style();
            case TOKENS -> localToken(request);
            default -> protocol.getAuthorizationServer().invoke(request);
        };
    }

    private OAuth2HttpResponse authorise(OAuth2HttpRequest request) {
        if (!isOurs(request.getUrl().queryParameter("redirect_uri"))) {
            return text(400, "Sign in through Polku, at " + client + "; only its addresses are returned to.");
        }
        if (!request.getMethod().equals("POST")) {
            return page.show(request, Optional.empty());
        }
        Form form = new Form(request.getBody());
        Optional<Person> chosen = chosen(form);
        return chosen.isEmpty()
                ? page.show(request, Optional.of(form))
                : protocol.getAuthorizationServer().invoke(signedIn(request, chosen.get()));
    }

    /** A person of the list, or one described by hand; nobody where neither was given. */
    private Optional<Person> chosen(Form form) {
        if (!form.text("person").isEmpty()) {
            return people.find(form.text("person"));
        }
        if (form.text("id").isEmpty()) {
            return Optional.empty();
        }
        List<String> roles = Stream.of("hr", "admin").filter(form::ticked).toList();
        return Optional.of(new Person(form.text("id"), form.text("id"), "", form.text("organisation"), roles));
    }

    private static OAuth2HttpRequest signedIn(OAuth2HttpRequest request, Person person) {
        String body = "username=" + encoded(person.id()) + "&claims="
                + encoded(JSONObjectUtils.toJSONString(person.claims()));
        return new OAuth2HttpRequest(request.getHeaders(), "POST", request.getOriginalUrl(), body);
    }

    private OAuth2HttpResponse localToken(OAuth2HttpRequest request) {
        String given =
                Optional.ofNullable(request.getHeaders().get("Authorization")).orElse("");
        boolean known = MessageDigest.isEqual(
                given.getBytes(StandardCharsets.UTF_8), ("Bearer " + control).getBytes(StandardCharsets.UTF_8));
        if (!known || !request.getMethod().equals("POST")) {
            return text(403, "Not for you.");
        }
        return DemoRole.of(new Form(request.getBody()).text("role"))
                .map(role -> text(200, token(people.in(role))))
                .orElseGet(() -> text(400, "No such role."));
    }

    private boolean isOurs(@Nullable String address) {
        return address == null || address.equals(client) || address.startsWith(client + "/");
    }

    private static OAuth2HttpResponse text(int status, String body) {
        return new OAuth2HttpResponse(Headers.of("Content-Type", "text/plain;charset=UTF-8"), status, body, null);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
