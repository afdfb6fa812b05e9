package fi.polku.mentoring.web;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * The cookies Polku sets: {@code session} (who), {@code flow} (a sign-in on its way, ten minutes), both sealed; {@code
 * language} and {@code flash}, which are no secrets. All HttpOnly, SameSite=Lax, host-only, and Secure behind TLS.
 */
@ApplicationScoped
class Cookies {
    static final String SESSION = "session";
    static final String FLOW = "flow";
    static final String LANGUAGE = "language";
    static final String FLASH = "flash";

    @Inject
    WebSettings settings;

    @Inject
    Seal seal;

    NewCookie sealed(String name, JWTClaimsSet claims, Duration life) {
        return plain(name, seal.seal(name, claims), life);
    }

    Optional<JWTClaimsSet> open(String name, HttpServletRequest request) {
        return value(name, request).flatMap(text -> seal.open(name, text));
    }

    NewCookie plain(String name, String value, Duration life) {
        return new NewCookie.Builder(fullName(name))
                .value(value)
                .path("/")
                .maxAge((int) life.toSeconds())
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    NewCookie gone(String name) {
        return plain(name, "", Duration.ZERO);
    }

    Optional<String> value(String name, HttpServletRequest request) {
        Cookie[] sent = request.getCookies();
        if (sent == null) {
            return Optional.empty();
        }
        String wanted = fullName(name);
        return Arrays.stream(sent)
                .filter(cookie -> cookie.getName().equals(wanted))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private String fullName(String name) {
        return (settings.secure() ? "__Host-" : "") + "polku-" + name;
    }
}
