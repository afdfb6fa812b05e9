package fi.polku.tests.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fi.polku.tests.Answer;
import fi.polku.tests.Caller;
import fi.polku.tests.PolkuTest;
import fi.polku.tests.Site;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Requests that no page of ours makes. */
@PolkuTest
class ServerIsProbedIT {
    private static final int PATIENCE_MS = 30_000;

    private final Site polku;

    ServerIsProbedIT(Site polku) {
        this.polku = polku;
    }

    @TestFactory
    Stream<DynamicTest> every_answer_bears_the_headers() {
        Caller caller = polku.as("expert");
        return Stream.of(
                        "/signed-out",
                        "/",
                        "/development",
                        "/no-such-page",
                        "/assets/0/polku.css",
                        "/assets/0/none.css",
                        "/api/v1/me",
                        "/api/v1/goals/1",
                        "/api/v1/nothing",
                        "/sign-in/callback?state=none",
                        "/openapi",
                        "/health/live")
                .map(path -> dynamicTest(path, () -> isGuarded(caller.get(path))));
    }

    private static void isGuarded(Answer answer) {
        assertThat(answer.header("Content-Security-Policy"))
                .as(answer.toString())
                .hasValueSatisfying(policy -> assertThat(policy)
                        .contains(
                                "default-src 'none'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'")
                        .doesNotContain("unsafe"));
        assertThat(answer.header("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.header("Referrer-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(answer.header("Cross-Origin-Resource-Policy")).contains("same-origin");
        assertThat(answer.header("Permissions-Policy")).isPresent();
        assertThat(answer.header("Cache-Control")).isPresent();
        assertThat(answer.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(answer.header("Server")).isEmpty();
        assertThat(answer.header("X-Powered-By")).isEmpty();
    }

    @Test
    void what_people_see_is_kept_nowhere_and_what_is_the_same_for_all_is() {
        for (String path : List.of("/signed-out", "/development", "/api/v1/me", "/no-such-page")) {
            assertThat(polku.as("expert").get(path).header("Cache-Control")).contains("no-store");
        }
        String style = polku.visitor()
                .get("/signed-out")
                .document()
                .select("[href$=.css]")
                .attr("href");
        assertThat(polku.anonymous().get(style).expect(200).header("Cache-Control"))
                .hasValueSatisfying(kept -> assertThat(kept).contains("immutable"));
    }

    @Test
    void every_text_says_what_it_is_and_in_which_letters() {
        assertThat(polku.anonymous()
                        .with("Accept", "text/html")
                        .get("/signed-out")
                        .header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html;charset=utf-8"));
        assertThat(polku.as("expert").get("/api/v1/me").header("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @TestFactory
    Stream<DynamicTest> methods_that_nothing_answers_tell_nothing() {
        return Stream.of("TRACE", "PROPFIND", "TRACK", "FOO")
                .flatMap(method -> Stream.of("/", "/signed-out", "/api/v1/me")
                        .map(path -> dynamicTest(method + " " + path, () -> {
                            Answer answer = polku.as("expert")
                                    .with("X-Marker", "reflected")
                                    .send(method, path, "", "");
                            assertThat(answer.status()).as(answer.toString()).isBetween(400, 501);
                            assertThat(answer.body()).doesNotContain("reflected", "Payara", "Grizzly", "GlassFish");
                        })));
    }

    @Test
    void options_describe_nothing_and_there_is_no_list_of_all_addresses() {
        for (Caller caller : List.of(polku.anonymous(), polku.as("expert"))) {
            Answer options = caller.with("Accept", "*/*").send("OPTIONS", "/api/v1/goals", "", "");
            assertThat(options.body()).doesNotContain("wadl", "/log-entries");
            assertThat(options.header("Access-Control-Allow-Origin")).isEmpty();
            assertThat(caller.with("Accept", "*/*").get("/application.wadl").body())
                    .doesNotContain("<resource");
        }
    }

    @TestFactory
    Stream<DynamicTest> folders_and_what_lies_in_the_war_are_not_to_be_had() {
        return Stream.of(
                        "/assets/",
                        "/assets/0/",
                        "/WEB-INF/",
                        "/WEB-INF/payara-web.xml",
                        "/META-INF/MANIFEST.MF",
                        "/web-inf/payara-web.xml",
                        "/webjars/htmx.org/",
                        "/assets/0/..%2f..%2fWEB-INF%2fpayara-web.xml",
                        "/assets/%2e%2e/%2e%2e/WEB-INF/payara-web.xml",
                        "/.git/config",
                        "/.env")
                .map(path -> dynamicTest(path, () -> {
                    Answer answer = polku.as("expert").get(path);
                    assertThat(answer.status()).as(answer.toString()).isBetween(400, 404);
                    assertThat(answer.body()).doesNotContain("context-root", "Manifest-Version", "Index of");
                }));
    }

    @Test
    void answers_lead_where_polku_is_whatever_host_a_request_names() throws IOException {
        String answer = raw("GET /development HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 303").contains("ocation: " + polku.url() + "/sign-in?to=");
        assertThat(answer).doesNotContain("evil.example");
        String forwarded = raw("GET /development HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n"
                + "X-Forwarded-Proto: https\r\nForwarded: host=evil.example\r\nConnection: close\r\n\r\n");
        assertThat(forwarded).doesNotContain("evil.example");
    }

    @TestFactory
    Stream<DynamicTest> what_is_no_request_is_answered_without_telling_what_runs_here() {
        return Stream.of(
                        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                        "GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        "GET /a%00b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        "GET /\u0001 HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/9.9\r\nHost: localhost\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX: " + "a".repeat(60_000)
                                + "\r\n\r\n",
                        "POST /sign-out HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: -1\r\n\r\n")
                .map(request -> dynamicTest(
                        request.substring(0, Math.min(40, request.length())).strip(), () -> {
                            String answer = raw(request);
                            assertThat(answer)
                                    .doesNotContainIgnoringCase("payara")
                                    .doesNotContainIgnoringCase("grizzly")
                                    .doesNotContainIgnoringCase("glassfish")
                                    .doesNotContain("Exception", "\tat ");
                        }));
    }

    /** Whatever comes back until the connection is closed, or broken off by a server that has heard enough. */
    private String raw(String request) throws IOException {
        URI url = URI.create(polku.url());
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setSoTimeout(PATIENCE_MS);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.getInputStream().transferTo(answer);
        } catch (SocketException brokenOff) {
            // What came before it is the answer.
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }
}
