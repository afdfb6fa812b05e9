package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsWouldLeavePeopleUnprotectedTest {

    @Test
    void good_ones_are_taken() {
        assertThatCode(() -> SettingsCheck.check(new Settings())).doesNotThrowAnyException();
        assertThatCode(() ->
                        SettingsCheck.check(new Settings().framedBy("https://a.example.org", "https://b.example:8443")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080", "http://[::1]:8080"})
    void this_machine_may_do_without_tls(String url) {
        assertThatCode(() -> SettingsCheck.check(new Settings().at(url).issuedBy(url)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://polku.example.org", "http://localhost.example.org", "ftp://localhost", "http://10.0.0.1"
            })
    void others_may_not(String url) {
        assertThatThrownBy(() -> SettingsCheck.check(new Settings().at(url)))
                .hasMessageStartingWith("polku.base-url must begin with https");
        assertThatThrownBy(() -> SettingsCheck.check(new Settings().issuedBy(url)))
                .hasMessageStartingWith("polku.oidc.issuer must begin with https");
    }

    @Test
    void an_id_token_must_not_open_the_api() {
        assertThatThrownBy(() -> SettingsCheck.check(new Settings().tokensFor("polku")))
                .hasMessageStartingWith("polku.oidc.audience must be another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "https://*.example.org",
                "https:",
                "osaaminen.example.org",
                "http://osaaminen.example.org",
                "https://example.org/page",
                "https://me@example.org",
                "'self'",
                "https://example.org;script-src"
            })
    void pages_that_may_frame_ours_are_named_one_by_one(String origin) {
        assertThatThrownBy(() -> SettingsCheck.check(new Settings().framedBy(origin)))
                .isInstanceOf(RuntimeException.class);
    }
}
