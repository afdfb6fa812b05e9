package fi.polku.mentoring.web;

import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.shared.Problem;
import jakarta.annotation.Priority;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Inject;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The one gate: every resource needs a signed-in person unless it is marked {@link PermitAll}, and whatever a cookie
 * authenticates needs proof that our own page asked: where the request came from, and for changes the session's token.
 */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class Gate implements ContainerRequestFilter, ContainerResponseFilter {
    /** The form field and, for scripts, the header that carry the session's token. */
    public static final String TOKEN_FIELD = "csrf";

    static final String TOKEN_HEADER = "X-Polku-Csrf";
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");

    @Inject
    Visit visit;

    @Inject
    WebSettings settings;

    @Inject
    Cookies cookies;

    @Inject
    SecurityEvents events;

    @Inject
    Upload upload;

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        Acting.forget();
        events.at(resource);
        boolean open = marked(resource.getResourceMethod()) || marked(resource.getResourceClass());
        if (resource.getResourceMethod() != null
                && resource.getResourceMethod().isAnnotationPresent(AskedByThePage.class)) {
            Acting.unasked();
        }
        boolean safe = SAFE.contains(request.getMethod());
        if (open && safe) {
            return;
        }
        Optional<Credentials.Known> known = visit.known();
        if (known.isEmpty()) {
            if (open) {
                return;
            }
            throw new Problem.SignedOut();
        }
        Optional<String> token = known.get().csrf();
        if (token.isPresent()) {
            proveOwnPage(request, token.get(), safe);
        }
    }

    /** What the framework answers itself, such as OPTIONS, has no method of ours and is not open. */
    private static boolean marked(@Nullable AnnotatedElement element) {
        return element != null && element.isAnnotationPresent(PermitAll.class);
    }

    private void proveOwnPage(ContainerRequestContext request, String token, boolean safe) throws IOException {
        if (safe && !visit.forApi()) {
            return;
        }
        if (!sameOrigin(request)) {
            throw new Problem.NotAllowed("problem.cross-site");
        }
        if (!safe && !same(token, sentToken(request))) {
            throw new Problem.NotAllowed("problem.form-token");
        }
    }

    private boolean sameOrigin(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return "same-origin".equals(site);
        }
        return settings.origin().equals(request.getHeaderString("Origin"));
    }

    private String sentToken(ContainerRequestContext request) throws IOException {
        String header = request.getHeaderString(TOKEN_HEADER);
        if (header != null) {
            return header;
        }
        MediaType type = request.getMediaType();
        if (type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE)) {
            return upload.token();
        }
        if (type == null || !type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            return "";
        }
        byte[] body = Bodies.read(request.getEntityStream());
        request.setEntityStream(new ByteArrayInputStream(body));
        return Optional.ofNullable(Bodies.form(body).getFirst(TOKEN_FIELD)).orElse("");
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Acting.forget();
        MultivaluedMap<String, Object> headers = response.getHeaders();
        if (visit.flashShown()) {
            headers.add(HttpHeaders.SET_COOKIE, cookies.gone(Cookies.FLASH));
        }
        URI leads = response.getLocation();
        if (leads != null && !leads.isAbsolute()) {
            headers.putSingle(HttpHeaders.LOCATION, settings.external(leads.toString()));
        }
    }
}
