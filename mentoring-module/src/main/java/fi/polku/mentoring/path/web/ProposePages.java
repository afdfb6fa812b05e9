package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Proposing a change of one's own path. */
@Path("/path/propose")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProposePages {
    @Inject
    Visit visit;

    @Inject
    Paths paths;

    @Inject
    ProposalFlow flow;

    /**
     * The form.
     *
     * @param change add, drop or move; empty before it is chosen
     * @param step the step's id; empty before it is chosen
     * @return 200
     */
    @GET
    public View form(
            @QueryParam("change") @DefaultValue("") String change, @QueryParam("step") @DefaultValue("") String step) {
        return flow.show(place(), change, step);
    }

    /**
     * Proposes.
     *
     * @param input the form
     * @return 303 to the path; 400 or 409 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(Input input) {
        return flow.propose(place(), input);
    }

    private ProposalFlow.Place place() {
        var path = paths.mine(visit.actor()).orElseThrow(() -> new Problem.NotFound("path.none"));
        return new ProposalFlow.Place(path, "development", "/path/propose", "/path", "");
    }
}
