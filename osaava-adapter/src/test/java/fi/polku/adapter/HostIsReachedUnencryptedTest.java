package fi.polku.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The token and everybody's data would go there for all to read. */
class HostIsReachedUnencryptedTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://host.example.org/v1/",
                "http://localhost:8082/",
                "http://127.0.0.1/",
                "http://[::1]:8082/"
            })
    void encrypted_and_within_this_machine_is_taken(String url) {
        assertThat(settings(Map.of("url", url)).address()).hasToString(url);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://host.example.org/",
                "http://localhost.example.org/",
                "ftp://localhost/",
                "file:///etc/passwd",
                "host"
            })
    void all_else_is_refused_by_the_name_of_the_setting(String url) {
        assertThatThrownBy(() -> settings(Map.of("url", url)).address())
                .isInstanceOf(HostSettings.Missing.class)
                .hasMessageStartingWith("polku.host.one.url must begin with https");
    }

    @Test
    void a_way_that_is_protected_otherwise_is_said_so() {
        assertThat(settings(Map.of("url", "http://security-server/", "tls", "elsewhere"))
                        .address())
                .hasToString("http://security-server/");
        assertThatThrownBy(() -> settings(Map.of("url", "ftp://host/", "tls", "elsewhere"))
                        .address())
                .isInstanceOf(HostSettings.Missing.class);
    }

    private static HostSettings settings(Map<String, String> settings) {
        Map<String, String> all = new HashMap<>();
        settings.forEach((key, value) -> all.put("polku.host.one." + key, value));
        return HostSettings.of(
                "one",
                new SmallRyeConfigBuilder()
                        .withSources(new PropertiesConfigSource(all, "test", 100))
                        .build(),
                false);
    }
}
