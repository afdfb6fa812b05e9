package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Applications;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Begins an application from a programme's page. */
@Path("/rounds/{id}/apply")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApplyPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Applications applications;

    /**
     * Begins, or goes on.
     *
     * @param round to which round
     * @param input role
     * @return 303 to the application's form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response apply(@PathParam("id") UUID round, Input input) {
        UUID id = applications.begin(visit.actor(), round, RoundApplicationsResource.role(input));
        return answers.go(ApplicationPages.HERE + "/" + id + "/edit");
    }
}
