package fi.polku.mentoring.keys.web;

import fi.polku.mentoring.keys.Keys;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The administrator's page about keys: which master key protects how many, and changing to another. */
@Path("/system/keys")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class KeyPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Keys keys;

    /**
     * How keys stand.
     *
     * @return 200
     */
    @GET
    public View state() {
        return View.of(
                "keys/keys.jte", visit.page(visit.t().get("keys.title"), "system"), "keys", keys.state(visit.actor()));
    }

    /**
     * Begins to wrap all of them by the first master key.
     *
     * @return 303 to the page
     */
    @POST
    @Path("rotation")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rotate() {
        keys.rotate(visit.actor());
        return answers.go("/system/keys", Done.of("keys.done.begun"));
    }
}
