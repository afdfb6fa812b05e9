package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells the log what those who watch over an installation look for: who came in, who could not, what was refused. One line an
 * event, as {@code event=… key=value …}; {@code docs/operations.md} lists them. Ids and words of our own alone: no name, no
 * address, nothing of what anybody wrote or asked for.
 */
@RequestScoped
public class SecurityEvents {
    private static final Logger LOG = System.getLogger("fi.polku.security");
    private static final int LONGEST = 200;
    private static final String UNFIT = "[^A-Za-z0-9_.,:/#-]";

    @Inject
    HttpServletRequest request;

    @Inject
    Visit visit;

    private String place = "none";

    /**
     * Which method answers; an address may hold what somebody sought.
     *
     * @param resource what was found for the request
     */
    void at(ResourceInfo resource) {
        if (resource.getResourceMethod() != null) {
            place = resource.getResourceClass().getSimpleName() + "#"
                    + resource.getResourceMethod().getName();
        }
    }

    /** Somebody has signed in. */
    void signedIn(Actor actor) {
        tell("sign-in.succeeded", who(Optional.of(actor)), "");
    }

    /**
     * Somebody came back from the provider and could not be signed in.
     *
     * @param reason a word of ours
     */
    void notSignedIn(String reason) {
        tell("sign-in.failed", "nobody", reason);
    }

    /** Somebody has signed out. */
    void signedOut(Actor actor) {
        tell("sign-out", who(Optional.of(actor)), "");
    }

    /** Somebody signed in anew, and their session so far has ended. */
    void replaced(Actor actor) {
        tell("session.replaced", who(Optional.of(actor)), "");
    }

    /**
     * Too much was asked for in too short a time.
     *
     * @param limit which limit, a word of ours
     */
    public void limited(String limit) {
        tell("limit.reached", visitor(), limit);
    }

    /** Something was refused; what nobody need look at, such as a page that a visitor must sign in for, is not told. */
    void refused(Problem problem) {
        String word = problem.key().replaceFirst("^problem\\.", "");
        if (problem instanceof Problem.NotAllowed) {
            boolean forged = "cross-site".equals(word) || "form-token".equals(word);
            tell(forged ? "request.forged" : "access.refused", visitor(), word);
        } else if (problem instanceof Problem.NotFound) {
            tell("access.not-found", visitor(), word);
        } else if (problem instanceof Problem.Invalid invalid) {
            tell("input.refused", visitor(), reasons(invalid));
        } else if (problem instanceof Problem.SignedOut) {
            credentials().ifPresent(sent -> tell("credentials.refused", "nobody", sent));
        }
    }

    /** Which rules were broken, without the fields: those of an unknown name are the caller's own words. */
    private static String reasons(Problem.Invalid invalid) {
        return invalid.errors().stream()
                .map(Problem.FieldError::key)
                .distinct()
                .sorted()
                .collect(Collectors.joining(","));
    }

    private Optional<String> credentials() {
        if (request.getHeader("Authorization") != null) {
            return Optional.of("authorization");
        }
        return visit.cookieText(Cookies.SESSION).map(cookie -> "session");
    }

    private String visitor() {
        try {
            return who(visit.known().map(Credentials.Known::actor));
        } catch (Problem | SignInUnavailable unknown) {
            return "nobody";
        }
    }

    private static String who(Optional<Actor> actor) {
        return actor.flatMap(Actor::who).map(UUID::toString).orElse("nobody");
    }

    private void tell(String event, String person, String reason) {
        LOG.log(Level.INFO, line(event, person, request.getMethod(), place, reason));
    }

    /** One line, whatever the words are. */
    static String line(String event, String person, String method, String place, String reason) {
        return Stream.of("event=" + fit(event), "person=" + fit(person), "method=" + fit(method), "place=" + fit(place))
                        .collect(Collectors.joining(" "))
                + (reason.isEmpty() ? "" : " reason=" + fit(reason));
    }

    private static String fit(String word) {
        String fit = word.replaceAll(UNFIT, "_");
        return fit.substring(0, Math.min(fit.length(), LONGEST));
    }
}
