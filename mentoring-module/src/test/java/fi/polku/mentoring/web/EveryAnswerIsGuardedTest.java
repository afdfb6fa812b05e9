package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EveryAnswerIsGuardedTest {

    @Test
    void browsers_that_came_by_tls_never_come_without_again() {
        assertThat(headers(new Settings()))
                .containsEntry("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        assertThat(headers(new Settings().at("http://localhost:8080"))).doesNotContainKey("Strict-Transport-Security");
    }

    @Test
    void nothing_runs_but_our_own_scripts_and_nothing_is_embedded() {
        assertThat(headers(new Settings()).get("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self' https://login.example.org;")
                .doesNotContain("unsafe", "*", "data:");
    }

    @Test
    void nobody_shows_our_pages_in_a_frame() {
        assertThat(headers(new Settings()).get("Content-Security-Policy")).endsWith("; frame-ancestors 'none'");
    }

    @Test
    void origins_that_are_configured_may() {
        Settings settings = new Settings().framedBy("https://osaaminen.example.org", "https://intra.example.org");
        assertThat(headers(settings).get("Content-Security-Policy"))
                .endsWith("; frame-ancestors https://osaaminen.example.org https://intra.example.org");
    }

    @Test
    void answers_are_kept_nowhere_and_read_by_nobody_else() {
        assertThat(headers(new Settings()))
                .containsEntry("Cache-Control", "no-store")
                .containsEntry("Cross-Origin-Resource-Policy", "same-origin")
                .containsEntry("Cross-Origin-Opener-Policy", "same-origin")
                .containsEntry("X-Content-Type-Options", "nosniff")
                .containsEntry("Referrer-Policy", "same-origin");
    }

    private static Map<String, String> headers(WebSettings settings) {
        SafeHeaders headers = new SafeHeaders();
        headers.settings = settings;
        return headers.all();
    }
}
