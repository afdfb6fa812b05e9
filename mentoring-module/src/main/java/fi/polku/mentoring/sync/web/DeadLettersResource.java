package fi.polku.mentoring.sync.web;

import fi.polku.mentoring.sync.DeadLetters;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Messages that a host has refused for good, over REST, for administrators. */
@Path("/api/v1/dead-letters")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class DeadLettersResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    DeadLetters letters;

    /** How many messages were taken up again. */
    public record Resent(int resent) {}

    /**
     * All of them, the last refused first.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "Messages that a host has refused for good, of the administrator's organisation",
            description = "Never what stands in them: fields are the names of what was sent, size its length in bytes.")
    public PageJson<DeadLetterJson> list() {
        return PageJson.of(letters.list(visit.actor(), call.cursor(), call.limit()), DeadLetterJson::of);
    }

    /**
     * Sends all again that are of use.
     *
     * @return 202 with how many
     */
    @POST
    @Path("resend")
    @Operation(
            summary = "Sends all of them again that are of use",
            description = "Left out is what a later message tells of, or is no longer shared.")
    public Response resendAll() {
        return Response.accepted(new Resent(letters.resendAll(visit.actor()))).build();
    }

    /**
     * Sends one again.
     *
     * @param id the message
     * @return 202
     */
    @POST
    @Path("{id}/resend")
    @Operation(
            summary = "Sends one of them again",
            description = "409 when a later message tells of the same, or it is no longer shared.")
    public Response resend(@PathParam("id") UUID id) {
        letters.resend(visit.actor(), id);
        return Response.accepted(new Resent(1)).build();
    }

    /**
     * Gives one up.
     *
     * @param id the message
     * @param input {@code reason}
     * @return 204
     */
    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives one of them up",
            description =
                    "reason: one line, at most 200 characters, for its owner to read. What stands in the message is destroyed.")
    public Response drop(@PathParam("id") UUID id, Input input) {
        letters.drop(visit.actor(), id, DropForm.reason(input));
        return Response.noContent().build();
    }
}
