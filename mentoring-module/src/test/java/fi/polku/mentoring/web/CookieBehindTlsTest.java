package fi.polku.mentoring.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class CookieBehindTlsTest {

    @Test
    void it_is_bound_to_the_host_and_sent_by_tls_alone_and_out_of_reach_of_scripts() {
        NewCookie cookie = cookies(new Settings()).plain(Cookies.SESSION, "sealed", Duration.ofHours(12));
        assertThat(cookie.getName()).isEqualTo("__Host-polku-session");
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(NewCookie.SameSite.LAX);
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
    }

    @Test
    void this_machine_has_no_tls_and_a_plain_name() {
        NewCookie cookie =
                cookies(new Settings().at("http://localhost:8080")).plain(Cookies.LANGUAGE, "fi", Duration.ofDays(1));
        assertThat(cookie.getName()).isEqualTo("polku-language");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.isHttpOnly()).isTrue();
    }

    private static Cookies cookies(WebSettings settings) {
        Cookies cookies = new Cookies();
        cookies.settings = settings;
        return cookies;
    }
}
