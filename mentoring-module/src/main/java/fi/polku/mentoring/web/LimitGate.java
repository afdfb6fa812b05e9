package fi.polku.mentoring.web;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Turns away whoever signs in or writes more often than the limits let through, before anything is looked up for them.
 * Reading is not limited here: it is what pages do, and what a proxy in front is better at.
 */
@Provider
@Priority(Priorities.AUTHENTICATION - 100)
public class LimitGate implements ContainerRequestFilter {
    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    /** What strangers may try: each costs a trip to the provider, or tries a word. */
    private static final Set<String> ENTRANCES = Set.of("sign-in", "invitation", "calendar");

    @Inject
    Limits limits;

    @Inject
    Visit visit;

    @Inject
    SecurityEvents events;

    @Inject
    HttpServletRequest servlet;

    @Override
    public void filter(ContainerRequestContext request) {
        String address = address(request);
        if (ENTRANCES.contains(first(request.getUriInfo().getPath()))) {
            limits.signIn(address).ifPresent(wait -> refuse("sign-in.address", wait));
        }
        if (!SAFE.contains(request.getMethod())) {
            limits.writeFrom(address).ifPresent(wait -> refuse("write.address", wait));
            visit.known()
                    .flatMap(known -> known.actor().who())
                    .map(UUID::toString)
                    .flatMap(limits::writeBy)
                    .ifPresent(wait -> refuse("write.person", wait));
        }
    }

    private static String first(String path) {
        String below = path.startsWith("/") ? path.substring(1) : path;
        int slash = below.indexOf('/');
        return slash < 0 ? below : below.substring(0, slash);
    }

    private void refuse(String limit, Duration wait) {
        events.limited(limit);
        throw new TooMany(wait);
    }

    /** Of what proxies add to the header, only the last was added by the one in front of us. */
    private String address(ContainerRequestContext request) {
        return limits.addressHeader()
                .flatMap(header -> Optional.ofNullable(request.getHeaderString(header)))
                .map(hops -> hops.substring(hops.lastIndexOf(',') + 1).strip())
                .filter(hop -> !hop.isEmpty())
                .orElseGet(servlet::getRemoteAddr);
    }
}
