package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.ApplicationView;
import fi.polku.mentoring.application.Applications;
import fi.polku.mentoring.application.Sending;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An application over REST: for its applicant, and to be read by the matching group. */
@Path("/api/v1/applications/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class ApplicationsResource {
    @Inject
    Visit visit;

    @Inject
    Applications applications;

    @Inject
    Sending sending;

    @Inject
    Clock clock;

    /** Which application. */
    @PathParam("id")
    UUID id;

    /**
     * An application.
     *
     * @return 200 with its version as ETag
     */
    @GET
    @Operation(
            summary =
                    "An application: one's own, or one that the caller reads for the matching group, which is recorded")
    public Response read() {
        return answer(applications.read(visit.actor(), id));
    }

    /**
     * Writes on.
     *
     * @param ifMatch the version it was written on
     * @param input fields
     * @return 200 with the application as it is now
     */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Writes on a draft (its applicant), also after the window has closed",
            description =
                    "themes are ids of the programme's themes; meets is place, remote or either; hours is working time a month. Nothing is required before it is sent.")
    public Response write(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        applications.keep(visit.actor(), id, version, TypedInput.patch(input));
        return answer(applications.read(visit.actor(), id));
    }

    /**
     * Throws a draft away.
     *
     * @return 204
     */
    @DELETE
    @Operation(summary = "Throws a draft away (its applicant)")
    public Response discard() {
        applications.discard(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Sends it.
     *
     * @param ifMatch the version that is sent
     * @return 200 with the application as it is now
     */
    @POST
    @Path("send")
    @Operation(summary = "Sends a draft (its applicant), within the window")
    public Response send(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        sending.send(visit.actor(), id, Preconditions.version(ifMatch));
        return answer(applications.read(visit.actor(), id));
    }

    /**
     * Takes it back.
     *
     * @param ifMatch the version that is taken back
     * @return 200 with the application as it is now
     */
    @POST
    @Path("withdraw")
    @Operation(summary = "Withdraws what was sent (its applicant), until groups are told")
    public Response withdraw(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        sending.withdraw(visit.actor(), id, Preconditions.version(ifMatch));
        return answer(applications.read(visit.actor(), id));
    }

    /**
     * Writes it again.
     *
     * @return 200 with the application as it is now
     */
    @POST
    @Path("again")
    @Operation(summary = "Makes a draft of what was withdrawn (its applicant), within the window")
    public Response again() {
        sending.writeAgain(visit.actor(), id);
        return answer(applications.read(visit.actor(), id));
    }

    private Response answer(ApplicationView view) {
        return Response.ok(ApplicationJson.of(view, clock.instant()))
                .tag(Preconditions.tag(view.version()))
                .build();
    }
}
