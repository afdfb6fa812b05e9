package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whatever goes wrong leaves through here: RFC 9457 under {@code /api}, a page elsewhere; never a stack trace. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {
    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());
    private static final String PROBLEM_JSON = "application/problem+json";

    @Inject
    Visit visit;

    @Inject
    Cookies cookies;

    @Inject
    HttpServletRequest request;

    @Inject
    SecurityEvents events;

    @Override
    public Response toResponse(Throwable thrown) {
        Optional<Problem> problem = find(thrown);
        if (problem.isPresent()) {
            events.refused(problem.get());
            return problem.get() instanceof Problem.SignedOut
                    ? signedOut(problem.get())
                    : answer(document(problem.get())).build();
        }
        if (thrown instanceof WebApplicationException known) {
            return ofStatus(known);
        }
        if (thrown instanceof TooMany many) {
            return answer(ProblemDocument.of(429, visit.t()))
                    .header(HttpHeaders.RETRY_AFTER, many.seconds())
                    .build();
        }
        if (thrown instanceof SignInUnavailable) {
            LOG.log(Level.WARNING, () -> "sign-in: " + Failures.oneLine(thrown.getCause()));
            return answer(ProblemDocument.signInUnavailable(visit.t()))
                    .header(HttpHeaders.RETRY_AFTER, 30)
                    .build();
        }
        if (thrown instanceof JsonException) {
            return answer(document(new Problem.Invalid("body", "field.json"))).build();
        }
        String reference = UUID.randomUUID().toString().substring(0, 8);
        // The class and place of a failure, never its message, which may quote what somebody wrote.
        LOG.log(Level.ERROR, () -> "failure " + reference + ": " + Failures.trace(thrown));
        return answer(ProblemDocument.of(500, visit.t()))
                .header("X-Polku-Failure", reference)
                .build();
    }

    private static Optional<Problem> find(Throwable thrown) {
        for (@Nullable Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private ProblemDocument document(Problem problem) {
        return ProblemDocument.of(problem, status(problem), visit.t());
    }

    private static int status(Problem problem) {
        if (problem instanceof Problem.Invalid) {
            return 400;
        } else if (problem instanceof Problem.SignedOut) {
            return 401;
        } else if (problem instanceof Problem.NotAllowed) {
            return 403;
        } else if (problem instanceof Problem.NotFound) {
            return 404;
        } else if (problem instanceof Problem.Refused) {
            return 409;
        } else if (problem instanceof Problem.Stale) {
            return 412;
        }
        return 503;
    }

    private Response ofStatus(WebApplicationException known) {
        Response response = known.getResponse();
        if (response.getStatusInfo().getFamily() == Response.Status.Family.REDIRECTION) {
            return response;
        }
        ResponseBuilder answer = answer(ProblemDocument.of(response.getStatus(), visit.t()));
        Optional.ofNullable(response.getHeaderString(HttpHeaders.ALLOW))
                .ifPresent(allow -> answer.header(HttpHeaders.ALLOW, allow));
        return answer.build();
    }

    /** A page sends the person to sign in and back; a call, a form that was posted, and a page that asks for a part of itself are told: no script follows to the provider. */
    private Response signedOut(Problem problem) {
        boolean page = !visit.forApi() && "GET".equals(request.getMethod()) && !visit.wantsFragment();
        boolean sentCookie = visit.cookieText(Cookies.SESSION).isPresent();
        visit.signedOut();
        ResponseBuilder answer = page
                ? Response.seeOther(
                        URI.create("/sign-in?to=" + URLEncoder.encode(visit.address(), StandardCharsets.UTF_8)))
                : answer(document(problem));
        if (visit.forApi()) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        return (sentCookie ? answer.cookie(cookies.gone(Cookies.SESSION)) : answer).build();
    }

    private ResponseBuilder answer(ProblemDocument document) {
        ResponseBuilder answer = document.status() == 428
                ? Response.status(428, "Precondition Required")
                : Response.status(document.status());
        if (visit.forApi()) {
            return answer.type(PROBLEM_JSON)
                    .header(HttpHeaders.CONTENT_LANGUAGE, visit.t().language())
                    .entity(document.json(Optional.of(request.getRequestURI())).toString());
        }
        return answer.type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page(document));
    }

    private View page(ProblemDocument document) {
        return View.of("signin/problem.jte", frame(document), "problem", document);
    }

    private Page frame(ProblemDocument document) {
        try {
            return visit.page(document.title(), "");
        } catch (Problem.SignedOut over) {
            visit.signedOut();
            return visit.page(document.title(), "");
        }
    }
}
