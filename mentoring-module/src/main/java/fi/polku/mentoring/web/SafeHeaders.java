package fi.polku.mentoring.web;

import jakarta.inject.Inject;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The headers that every answer bears, whoever gives it: a page, the API, a static file, or the server itself. Only what is
 * said of keeping an answer may be said otherwise by whoever answers.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SafeHeaders implements Filter {
    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Inject
    WebSettings settings;

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (response instanceof HttpServletResponse answer) {
            all().forEach(answer::setHeader);
        }
        chain.doFilter(request, response);
    }

    /** By name. */
    Map<String, String> all() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Security-Policy", policy());
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Referrer-Policy", "same-origin");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        headers.put(
                "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()");
        headers.put("Cache-Control", "no-store");
        if (settings.secure()) {
            headers.put("Strict-Transport-Security", TWO_YEARS);
        }
        return headers;
    }

    /** Nothing from elsewhere; a form may lead to the identity provider, which sign-out does. */
    private String policy() {
        URI issuer = settings.issuer();
        return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self';"
                + " object-src 'none'; base-uri 'none'; form-action 'self' " + issuer.getScheme() + "://"
                + issuer.getAuthority() + "; frame-ancestors " + settings.framedBy();
    }
}
