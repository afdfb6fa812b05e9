package fi.polku.mentoring.web;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keeps addresses out of the server's log. Jersey takes a GET that calls itself a form for a form whose body is gone, and warns
 * of it with the whole address: a code of sign-in, or the words that somebody looks for in their log. Such a request has no body
 * to describe, so its type is hidden.
 */
@WebFilter("/*")
public class NoFormInQuestions implements Filter {
    private static final Set<String> QUESTIONS = Set.of("GET", "HEAD");
    private static final String TYPE = "Content-Type";

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        boolean typed = request instanceof HttpServletRequest http
                && QUESTIONS.contains(http.getMethod())
                && http.getContentType() != null;
        chain.doFilter(typed ? new Untyped((HttpServletRequest) request) : request, response);
    }

    /** The same request without its type. */
    private static final class Untyped extends HttpServletRequestWrapper {
        Untyped(HttpServletRequest request) {
            super(request);
        }

        @Override
        public @Nullable String getContentType() {
            return null;
        }

        @Override
        public @Nullable String getHeader(String name) {
            return TYPE.equalsIgnoreCase(name) ? null : super.getHeader(name);
        }

        @Override
        public Enumeration<String> getHeaders(String name) {
            return TYPE.equalsIgnoreCase(name) ? Collections.emptyEnumeration() : super.getHeaders(name);
        }
    }
}
