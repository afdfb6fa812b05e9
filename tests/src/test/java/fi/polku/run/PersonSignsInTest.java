package fi.polku.run;

import static java.net.http.HttpResponse.BodyHandlers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import fi.polku.reference.DemoPeople;
import fi.polku.reference.ReferenceHost;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The embedded provider, spoken to as Polku and a browser do. */
class PersonSignsInTest {
    private static final String CLIENT = "http://localhost:8499";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXkBjftJeZ4CVP";

    private static ReferenceHost host;
    private static IdentityProvider provider;

    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeAll
    static void start() throws Exception {
        host = ReferenceHost.start(0, "token");
        provider = new IdentityProvider(new HostPeople(host.records()), CLIENT, "control");
        provider.start(Ports.free());
    }

    @AfterAll
    static void end() {
        provider.close();
        host.close();
    }

    @Test
    void page_offers_the_demo_people_in_the_language_asked_for() throws Exception {
        assertThat(get(authorize(CLIENT + "/callback") + "&lang=fi").body())
                .contains("lang=\"fi\"", "Asiantuntija", "Esihenkilö", DemoPeople.EXPERT.fullName());
        assertThat(get(authorize(CLIENT + "/callback") + "&ui_locales=sv+fi").body())
                .contains("lang=\"sv\"", "Personalförvaltning");
    }

    @Test
    void choosing_a_person_gives_tokens_of_that_person() throws Exception {
        Map<String, Object> tokens = exchange(code(choose("person=" + DemoPeople.HR.id())), VERIFIER);
        JWTClaimsSet access =
                SignedJWT.parse((String) tokens.get("access_token")).getJWTClaimsSet();
        assertThat(access.getIssuer()).isEqualTo(provider.issuer());
        assertThat(access.getSubject()).isEqualTo(DemoPeople.HR.id());
        assertThat(access.getAudience()).containsExactly(IdentityProvider.AUDIENCE);
        assertThat(access.getStringClaim("organisation")).isEqualTo("agency-1");
        assertThat(access.getStringListClaim("roles")).containsExactly("hr");
        assertThat(access.getStringClaim("name")).isEqualTo(DemoPeople.HR.fullName());
        JWTClaimsSet identity = SignedJWT.parse((String) tokens.get("id_token")).getJWTClaimsSet();
        assertThat(identity.getAudience()).containsExactly(IdentityProvider.CLIENT);
        assertThat(identity.getStringClaim("nonce")).isEqualTo("once");
    }

    @Test
    void any_id_can_be_described_by_hand() throws Exception {
        Map<String, Object> tokens = exchange(code(choose("id=guest-7&organisation=&admin=on")), VERIFIER);
        JWTClaimsSet access =
                SignedJWT.parse((String) tokens.get("access_token")).getJWTClaimsSet();
        assertThat(access.getSubject()).isEqualTo("guest-7");
        assertThat(access.getStringClaim("organisation")).isEmpty();
        assertThat(access.getStringListClaim("roles")).containsExactly("admin");
    }

    @Test
    void choosing_nobody_shows_the_page_again_with_what_is_wrong() throws Exception {
        HttpResponse<String> answer = choose("id=");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void wrong_verifier_gives_no_tokens() throws Exception {
        String code = code(choose("person=" + DemoPeople.EXPERT.id()));
        assertThat(exchange(code, "another-verifier-another-verifier-another-verifier"))
                .containsEntry("error", "invalid_grant");
    }

    @Test
    void everybody_of_the_host_is_found_by_name_or_id() throws Exception {
        String page =
                get(authorize(CLIENT + "/callback") + "&lang=en&q=p-00021").body();
        assertThat(page).contains("Found 10", "value=\"p-000218\"");
        assertThat(get(authorize(CLIENT + "/callback") + "&lang=en&q=tolonen").body())
                .contains("value=\"" + DemoPeople.OTHER_EXPERT.id() + "\"");
    }

    @Test
    void what_is_searched_for_is_never_markup() throws Exception {
        String page = get(authorize(CLIENT + "/callback") + "&q=" + encoded("<script>x</script>\""))
                .body();
        assertThat(page).doesNotContain("<script>").contains("&lt;script&gt;");
    }

    @Test
    void browsers_are_sent_back_to_polku_alone() throws Exception {
        assertThat(get(authorize("http://localhost:8499.evil.example/callback")).statusCode())
                .isEqualTo(400);
        String end = provider.issuer() + "/endsession?post_logout_redirect_uri=";
        assertThat(get(end + encoded("http://evil.example/")).statusCode()).isEqualTo(400);
        HttpResponse<String> ended = get(end + encoded(CLIENT + "/"));
        assertThat(ended.statusCode()).isEqualTo(302);
        assertThat(ended.headers().firstValue("location")).contains(CLIENT + "/");
    }

    @Test
    void bearer_tokens_are_signed_with_the_key_the_provider_shows() throws Exception {
        JWTClaimsSet claims = SignedJWT.parse(provider.token(HostPeople.of(DemoPeople.SUPERVISOR)))
                .getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo(provider.issuer());
        assertThat(claims.getAudience()).containsExactly(IdentityProvider.AUDIENCE);
        assertThat(get(provider.issuer() + "/jwks").body())
                .contains(SignedJWT.parse(provider.token(HostPeople.of(DemoPeople.HR)))
                        .getHeader()
                        .getKeyID());
    }

    @Test
    void local_tokens_need_the_control_word() throws Exception {
        assertThat(localToken("control", "expert").statusCode()).isEqualTo(200);
        assertThat(localToken("guess", "expert").statusCode()).isEqualTo(403);
        assertThat(localToken("control", "wizard").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> localToken(String control, String role) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(provider.issuer() + "/local-token"))
                        .header("Authorization", "Bearer " + control)
                        .POST(HttpRequest.BodyPublishers.ofString("role=" + role))
                        .build(),
                ofString());
    }

    private HttpResponse<String> choose(String form) throws Exception {
        return post(authorize(CLIENT + "/callback"), form);
    }

    private static String code(HttpResponse<String> chosen) {
        assertThat(chosen.statusCode()).as(chosen.body()).isEqualTo(302);
        String location = chosen.headers().firstValue("location").orElseThrow();
        assertThat(location).startsWith(CLIENT + "/callback?").contains("state=st");
        return location.replaceFirst(".*[?&]code=([^&]+).*", "$1");
    }

    private Map<String, Object> exchange(String code, String verifier) throws Exception {
        HttpResponse<String> answer = post(
                provider.issuer() + "/token",
                form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        CLIENT + "/callback",
                        "client_id",
                        IdentityProvider.CLIENT,
                        "client_secret",
                        "secret",
                        "code_verifier",
                        verifier)));
        return JSONObjectUtils.parse(answer.body());
    }

    private static String authorize(String redirect) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return provider.issuer() + "/authorize?"
                + form(Map.of(
                        "response_type", "code",
                        "client_id", IdentityProvider.CLIENT,
                        "redirect_uri", redirect,
                        "scope", "openid",
                        "state", "st",
                        "nonce", "once",
                        "code_challenge",
                                Base64.getUrlEncoder().withoutPadding().encodeToString(digest),
                        "code_challenge_method", "S256"));
    }

    private HttpResponse<String> get(String url) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url)).build(), ofString());
    }

    private HttpResponse<String> post(String url, String form) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                ofString());
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
