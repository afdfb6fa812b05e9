package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Applicants;
import fi.polku.mentoring.application.LateApplicant;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who may apply late over REST. */
@Path("/api/v1/rounds/{id}/late-applicants")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class LateApplicantsResource {
    @Inject
    Visit visit;

    @Inject
    Applicants applicants;

    /** To which round. */
    @PathParam("id")
    UUID round;

    /**
     * Those who may.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "Those who may apply though the window is over, by name (who runs the round)")
    public PageJson<LateApplicant> list() {
        return PageJson.whole(applicants.late(visit.actor(), round));
    }

    /**
     * Lets one apply late.
     *
     * @param person who
     * @param input until
     * @return 204
     */
    @PUT
    @Path("{person}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Lets one person of the caller's organisation apply after the window, until a day (who runs the round)")
    public Response allow(@PathParam("person") UUID person, Input input) {
        applicants.mayRun(visit.actor(), round);
        applicants.allowLate(visit.actor(), round, person, until(input));
        return Response.noContent().build();
    }

    private static LocalDate until(Input input) {
        input.known("until");
        Optional<LocalDate> until = input.requiredDate("until");
        input.check();
        return until.orElseThrow();
    }

    /**
     * Takes that back.
     *
     * @param person who
     * @return 204
     */
    @DELETE
    @Path("{person}")
    @Operation(summary = "Takes that back; what has been sent stays sent (who runs the round)")
    public Response disallow(@PathParam("person") UUID person) {
        applicants.disallowLate(visit.actor(), round, person);
        return Response.noContent().build();
    }
}
