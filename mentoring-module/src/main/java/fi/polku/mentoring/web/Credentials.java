package fi.polku.mentoring.web;

import com.nimbusds.jwt.JWTClaimsSet;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** How a request says who makes it: a bearer token first, else the sealed session cookie. */
@ApplicationScoped
class Credentials {
    private static final String BEARER = "bearer ";

    @Inject
    Cookies cookies;

    @Inject
    OpenIdProvider provider;

    @Inject
    People people;

    @Inject
    WebSettings settings;

    /**
     * Who makes the request.
     *
     * @param actor the person
     * @param csrf the token of the session's forms; absent when a bearer token authenticates, which no browser adds by itself
     */
    record Known(Actor actor, Optional<String> csrf) {}

    Optional<Known> of(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null) {
            return header.toLowerCase(Locale.ROOT).startsWith(BEARER)
                    ? provider.bearer(header.substring(BEARER.length()).strip()).map(this::known)
                    : Optional.empty();
        }
        return cookies.open(Cookies.SESSION, request).map(Credentials::fromCookie);
    }

    /** A good token of somebody the host has not told of is no reason to sign in again. */
    private Known known(Identity identity) {
        return people.find(identity)
                .map(found -> new Known(found.actor(), Optional.empty()))
                .orElseThrow(() -> new Problem.NotAllowed("problem.unknown-person"));
    }

    private static Known fromCookie(JWTClaimsSet claims) {
        try {
            Actor actor = new Actor(
                    Optional.of(UUID.fromString(claims.getSubject())),
                    Optional.ofNullable(claims.getStringClaim("organisation")).map(UUID::fromString),
                    roles(claims.getStringListClaim("roles")),
                    Optional.of(UUID.fromString(claims.getJWTID())));
            return new Known(actor, Optional.of(claims.getStringClaim("csrf")));
        } catch (ParseException e) {
            throw new IllegalStateException("a session cookie that we sealed does not read", e);
        }
    }

    private static Set<Role> roles(List<String> names) {
        return names.stream().map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** What the session cookie holds. */
    JWTClaimsSet session(Actor actor, UUID session, String csrf, Date end) {
        return new JWTClaimsSet.Builder()
                .subject(actor.person().toString())
                .jwtID(session.toString())
                .claim("organisation", actor.organisation().map(UUID::toString).orElse(null))
                .claim("roles", actor.roles().stream().map(Role::name).toList())
                .claim("csrf", csrf)
                .expirationTime(end)
                .build();
    }
}
