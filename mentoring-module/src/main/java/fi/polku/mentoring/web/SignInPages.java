package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;

/** Signing in and out, and choosing the language. Open to everyone. */
@Path("/")
@RequestScoped
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class SignInPages {
    private static final Duration YEAR = Duration.ofDays(365);

    @Inject
    Visit visit;

    @Inject
    SignIn signIn;

    @Inject
    Sessions sessions;

    @Inject
    Cookies cookies;

    @Inject
    SecurityEvents events;

    /**
     * Off to the identity provider.
     *
     * @param to the page to come back to
     * @param invitation the word of a guest's link, used up when they come back
     * @return 303
     */
    @GET
    @Path("sign-in")
    public Response start(
            @QueryParam("to") @DefaultValue("/") String to,
            @QueryParam("invitation") @DefaultValue("") String invitation) {
        SignIn.Departure departure = signIn.start(
                within(to), Optional.of(invitation).filter(w -> !w.isEmpty()).map(OneTimeWord::new));
        return Response.seeOther(departure.provider()).cookie(departure.flow()).build();
    }

    /**
     * Back from the identity provider.
     *
     * @param state what we gave it
     * @return 303 to the page that was wanted, with a session
     */
    @GET
    @Path("sign-in/callback")
    public Response callback(@QueryParam("state") @DefaultValue("") String state) {
        Optional<SignIn.Arrival> arrival = signIn.finish(state, visit);
        if (arrival.isEmpty()) {
            events.notSignedIn(visit.parameter("error").isPresent() ? "refused-by-provider" : "flow");
            return Response.status(Response.Status.BAD_REQUEST)
                    .entity(View.of("signin/failed.jte", visit.page(visit.t().get("signin.failed.title"), "")))
                    .build();
        }
        SignIn.Arrival in = arrival.get();
        visit.known().map(Credentials.Known::actor).ifPresent(this::replace);
        events.signedIn(in.actor());
        return Response.seeOther(URI.create(in.target())).cookie(in.cookies()).build();
    }

    /**
     * Ends the session here and at the identity provider.
     *
     * @return 303
     */
    @POST
    @Path("sign-out")
    public Response end() {
        Optional<Actor> who = visit.known().map(Credentials.Known::actor);
        Optional<String> hint = who.flatMap(this::revoke);
        who.ifPresent(events::signedOut);
        // Not "cookies": that would sign people out of everything else at the same registered domain.
        return Response.seeOther(signIn.end(hint))
                .cookie(cookies.gone(Cookies.SESSION))
                .header("Clear-Site-Data", "\"cache\", \"storage\"")
                .build();
    }

    /** Whoever signs in while signed in leaves no session behind that nobody would end. */
    private void replace(Actor before) {
        if (revoke(before).isPresent()) {
            events.replaced(before);
        }
    }

    private Optional<String> revoke(Actor actor) {
        try {
            return sessions.revoke(actor);
        } catch (Problem.SignedOut over) {
            return Optional.empty();
        }
    }

    /**
     * Where the identity provider leads after sign-out.
     *
     * @return the page
     */
    @GET
    @Path("signed-out")
    public View signedOut() {
        return View.of("signin/signed-out.jte", visit.page(visit.t().get("signin.out.title"), ""));
    }

    /**
     * Chooses the language of the pages, and of mail for those who are signed in.
     *
     * @param language such as {@code sv}
     * @param to the page to come back to
     * @return 303
     */
    @GET
    @Path("language/{language}")
    public Response language(@PathParam("language") String language, @QueryParam("to") @DefaultValue("/") String to) {
        if (Texts.all().stream().noneMatch(t -> t.language().equals(language))) {
            throw new Problem.NotFound();
        }
        visit.known().ifPresent(known -> keep(known.actor(), language));
        return Response.seeOther(URI.create(within(to)))
                .cookie(cookies.plain(Cookies.LANGUAGE, language, YEAR))
                .build();
    }

    private void keep(Actor actor, String language) {
        try {
            sessions.chooseLanguage(actor, language);
        } catch (Problem.SignedOut over) {
            visit.signedOut();
        }
    }

    /** Only ever a path of our own: anything else would let a link lead elsewhere through us. */
    static String within(String to) {
        boolean own = to.startsWith("/")
                && !to.startsWith("//")
                && !to.startsWith("/\\")
                && to.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\');
        return own && isAddress(to) ? to : "/";
    }

    private static boolean isAddress(String path) {
        try {
            URI address = new URI(path);
            return address.getRawAuthority() == null && !address.isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
