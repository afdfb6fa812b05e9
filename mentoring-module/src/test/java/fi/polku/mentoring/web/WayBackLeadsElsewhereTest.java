package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where one comes back to after sign-in and after choosing a language is in the address, which anybody can write. */
class WayBackLeadsElsewhereTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "https://evil.example",
                "https:evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "",
                " /log",
                "/log\r\nSet-Cookie: a=b",
                "/log?q=%",
                "/log?q=a b",
                "/log?q=ä",
                "/a|b",
                "?to=/"
            })
    void front_page_instead(String to) {
        assertThat(SignInPages.within(to)).isEqualTo("/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/log",
                "/log?q=kokous%20ja&month=2027-01",
                "/goals/1/edit",
                "/a//b",
                "/@evil.example",
                "/%2F%2Fevil.example"
            })
    void own_pages_stay(String to) {
        assertThat(SignInPages.within(to)).isEqualTo(to);
        assertThat(URI.create("https://polku.example.org").resolve(to).getHost())
                .isEqualTo("polku.example.org");
    }
}
