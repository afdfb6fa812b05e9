package fi.polku.mentoring.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.IDN;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A link leads to a page by https, and its reader sees to whom. */
class LinkLeadsElsewhereTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://www.example.org",
                "javascript:alert(1)",
                "data:text/html,x",
                "https:www.example.org",
                "https://",
                "https:///path",
                "https://localhost/",
                "https://valtio.fi@evil.example.org/",
                "https://www.example.org/ b",
                "https://www.example.org/\"><script>",
                "//www.example.org",
                "/today",
                ""
            })
    void is_none(String typed) {
        assertThat(WebAddress.of(typed)).isEmpty();
    }

    @Test
    void says_whose_page_it_is() {
        assertThat(WebAddress.of("HTTPS://www.example.org/a?b=c#d")
                        .orElseThrow()
                        .text())
                .isEqualTo("https://www.example.org/a?b=c#d");
        assertThat(WebAddress.of("https://www.example.org:8443/a").orElseThrow().server())
                .isEqualTo("www.example.org");
    }

    @Test
    void letters_are_shown_as_they_are_read_unless_they_only_look_like_ours() {
        assertThat(server("hyvä.example")).isEqualTo("hyvä.example");
        assertThat(server("\u0430pple.example")).isEqualTo("xn--pple-43d.example");
    }

    private static String server(String host) {
        return WebAddress.of("https://" + IDN.toASCII(host) + "/").orElseThrow().server();
    }

    @Test
    void is_not_longer_than_is_kept() {
        assertThat(WebAddress.of("https://www.example.org/" + "a".repeat(WebAddress.LONGEST)))
                .isEmpty();
    }
}
