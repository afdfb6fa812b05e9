package fi.polku.mentoring.web;

import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.persistence.Standing;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes this request and how they want to be answered. Resources take the actor and the frame of a page from here. */
@RequestScoped
public class Visit {
    @Inject
    HttpServletRequest request;

    @Inject
    Cookies cookies;

    @Inject
    Credentials credentials;

    @Inject
    Sessions sessions;

    @Inject
    People people;

    private @Nullable Optional<Credentials.Known> known;
    private @Nullable Texts texts;
    private boolean flashShown;

    /**
     * Who acts.
     *
     * @return the actor to hand to every use case
     * @throws Problem.SignedOut when nobody is signed in, or the token is not valid
     */
    public Actor actor() {
        return known().map(Credentials.Known::actor).orElseThrow(Problem.SignedOut::new);
    }

    /**
     * The language to answer in. Of a page: the one chosen, else the one that the host tells of the person, else what the
     * browser asks for. Of the API: what the client asks for. Else Finnish.
     *
     * @return the texts in that language
     */
    public Texts t() {
        Texts chosen = texts;
        if (chosen == null) {
            chosen = Texts.of(locale());
            texts = chosen;
        }
        return chosen;
    }

    private Locale locale() {
        if (forApi()) {
            return askedFor();
        }
        return cookies.value(Cookies.LANGUAGE, request)
                .or(this::ofThePerson)
                .filter(language ->
                        Texts.all().stream().anyMatch(t -> t.language().equals(language)))
                .map(Locale::forLanguageTag)
                .orElseGet(this::askedFor);
    }

    /** Asked of the database each time, as the host may have told of another since sign-in. */
    private Optional<String> ofThePerson() {
        try {
            return signedIn().flatMap(this::standing).flatMap(Standing::language);
        } catch (Problem.SignedOut over) {
            return Optional.empty();
        }
    }

    /** The first of the client's languages that there are texts in. */
    private Locale askedFor() {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Locale.forLanguageTag("fi");
        }
        try {
            Locale best = Locale.lookup(
                    Locale.LanguageRange.parse(header),
                    Texts.all().stream()
                            .map(t -> Locale.forLanguageTag(t.language()))
                            .toList());
            return best == null ? Locale.forLanguageTag("fi") : best;
        } catch (IllegalArgumentException e) {
            return Locale.forLanguageTag("fi");
        }
    }

    /**
     * A page in this visitor's frame.
     *
     * @param title the page's heading, in the visitor's language
     * @param place the key of the navigation item it belongs to, empty for none
     * @return what every template takes first
     */
    public Page page(String title, String place) {
        return frame().page(title, place);
    }

    /**
     * The frame of this visitor's pages.
     *
     * @return signed in or not
     */
    public Frame frame() {
        Optional<Flash> flash = Flashes.read(t(), cookies.open(Cookies.FLASH, request));
        flashShown = flash.isPresent();
        return new Frame(t(), viewer(), address(), flash);
    }

    private Optional<Viewer> viewer() {
        return signedIn().map(k -> {
            Standing standing = standing(k).orElseThrow();
            return new Viewer(
                    standing.name().orElse(""),
                    k.csrf().orElseThrow(),
                    standing.supervises(),
                    k.actor().roles().contains(Role.HR),
                    k.actor().roles().contains(Role.ADMIN),
                    standing.unread(),
                    standing.desk(),
                    standing.coordinates(),
                    standing.guest());
        });
    }

    /** Who visits pages with a session, rather than calls with a token. */
    private Optional<Credentials.Known> signedIn() {
        return known().filter(k -> k.csrf().isPresent());
    }

    private Optional<Standing> standing(Credentials.Known who) {
        if (Acting.standing().isEmpty()) {
            sessions.look(who.actor());
        }
        return Acting.standing();
    }

    /** Whether this is a call of the API rather than of a page. */
    boolean forApi() {
        return request.getRequestURI().startsWith("/api/");
    }

    /** Whether htmx asks, which wants a fragment. */
    public boolean wantsFragment() {
        return "true".equals(request.getHeader("HX-Request")) && !"true".equals(request.getHeader("HX-Boosted"));
    }

    boolean flashShown() {
        return flashShown;
    }

    /** Path and query, to come back to; the front page where nobody can come back, as what was posted is gone. */
    String address() {
        if (!"GET".equals(request.getMethod()) || request.getRequestURI().startsWith("/sign-in")) {
            return "/";
        }
        String query = request.getQueryString();
        return request.getRequestURI() + (query == null ? "" : "?" + query);
    }

    Optional<String> cookieText(String name) {
        return cookies.value(name, request);
    }

    Optional<String> parameter(String name) {
        return Optional.ofNullable(request.getParameter(name));
    }

    Optional<Credentials.Known> known() {
        Optional<Credentials.Known> found = known;
        if (found == null) {
            // Whatever is wrong with the credentials is told once; who asks again, as the page that tells it, gets
            // nobody.
            known = Optional.empty();
            found = credentials.of(request);
            known = found;
        }
        return found;
    }

    /** Forgets who visits: the session proved to be over, and the answer is for nobody. */
    void signedOut() {
        known().map(Credentials.Known::actor).ifPresent(people::forget);
        known = Optional.empty();
    }
}
