package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.telling.DeadMails;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
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

/** Mails that could not be delivered, over REST, for administrators. */
@Path("/api/v1/dead-mails")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class DeadMailsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    DeadMails mails;

    /** How many mails were taken up again. */
    public record Again(int resent) {}

    /**
     * All of them, the last refused first.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "Mails that could not be delivered to people of the administrator's organisation",
            description = "Never what they tell: kinds are the kinds of notices in them.")
    public PageJson<DeadMailJson> list() {
        return PageJson.of(
                mails.read(visit.actor(), call.cursor(), call.limit()).mails(), DeadMailJson::of);
    }

    /**
     * Sends all again.
     *
     * @return 202 with how many
     */
    @POST
    @Path("resend")
    @Operation(summary = "Sends all of them again")
    public Response resendAll() {
        return Response.accepted(new Again(mails.resendAll(visit.actor()))).build();
    }

    /**
     * Sends one again.
     *
     * @param id which
     * @return 202
     */
    @POST
    @Path("{id}/resend")
    @Operation(summary = "Sends one of them again")
    public Response resend(@PathParam("id") UUID id) {
        mails.resend(visit.actor(), id);
        return Response.accepted(new Again(1)).build();
    }

    /**
     * Gives one up.
     *
     * @param id which
     * @return 204
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Gives one of them up; what it tells stays in Polku for its receiver")
    public Response drop(@PathParam("id") UUID id) {
        mails.drop(visit.actor(), id);
        return Response.noContent().build();
    }
}
