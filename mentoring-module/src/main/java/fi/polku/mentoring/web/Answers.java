package fi.polku.mentoring.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/** The answers that pages give to a form: on to the next page, or the same form with its errors. */
@ApplicationScoped
public class Answers {
    private static final int BAD_REQUEST = 400;
    private static final Duration FLASH = Duration.ofMinutes(1);

    @Inject
    Cookies cookies;

    @Inject
    Clock clock;

    /**
     * On to another page, which says what was done.
     *
     * @param path where to, within Polku
     * @param done what was done
     * @return 303
     */
    public Response go(String path, Done done) {
        return Response.seeOther(URI.create(path))
                .cookie(cookies.sealed(Cookies.FLASH, Flashes.write(done, clock.instant()), FLASH))
                .build();
    }

    /**
     * On to another page.
     *
     * @param path where to, within Polku
     * @return 303
     */
    public Response go(String path) {
        return Response.seeOther(URI.create(path)).build();
    }

    /**
     * A page that says why something was not done.
     *
     * @param view the page as it is now, with what was typed
     * @param status 409 or 412
     * @return that status
     */
    public Response again(View view, int status) {
        return Response.status(status).entity(view).type("text/html").build();
    }

    /**
     * The form again, filled in, with its errors.
     *
     * @param view the form's page
     * @return 400
     */
    public Response again(View view) {
        return Response.status(BAD_REQUEST).entity(view).type("text/html").build();
    }
}
