package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Invitation;
import fi.polku.mentoring.mentorship.Invitations;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Invitations over REST: one's own, and those to oneself. */
@Path("/api/v1/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class InvitationsResource {
    @Inject
    Visit visit;

    @Inject
    Invitations invitations;

    /**
     * Those that are open, and what was closed lately.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "Invitations of the caller's and to the caller, the last first; at most 50",
            description = "Those that are open, and for two weeks those that led to no group.")
    public PageJson<InvitationJson> list() {
        return PageJson.whole(
                invitations.mine(visit.actor()).stream().map(InvitationJson::of).toList());
    }

    /**
     * One of them.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("{id}")
    @Operation(summary = "An invitation, for who invites and who is invited")
    public InvitationJson read(@PathParam("id") UUID id) {
        return InvitationJson.of(invitations.read(visit.actor(), id));
    }

    /**
     * Accepts.
     *
     * @param id which
     * @param beyond whether also beyond the places that the caller offers
     * @return 200 with it as it is then
     */
    @POST
    @Path("{id}/accept")
    @Operation(
            summary = "Accepts; when all have, the group begins, under the same id",
            description =
                    "beyond=true: also when the caller would be the mentor and has given away all the places that they offer in the programme's mentor bank; without it that is refused.")
    public InvitationJson accept(
            @PathParam("id") UUID id, @QueryParam("beyond") @DefaultValue("false") boolean beyond) {
        return InvitationJson.of(invitations.answer(visit.actor(), id, true, beyond));
    }

    /**
     * Declines.
     *
     * @param id which
     * @return 200 with it as it is then
     */
    @POST
    @Path("{id}/decline")
    @Operation(summary = "Declines, without a reason: no group begins from it")
    public InvitationJson decline(@PathParam("id") UUID id) {
        return InvitationJson.of(invitations.answer(visit.actor(), id, false, false));
    }

    /**
     * Takes one back.
     *
     * @param id which
     * @return 200 with it as it is then
     */
    @POST
    @Path("{id}/take-back")
    @Operation(summary = "Takes one's own invitation back while it is open")
    public InvitationJson takeBack(@PathParam("id") UUID id) {
        invitations.takeBack(visit.actor(), id);
        Invitation taken = invitations.read(visit.actor(), id);
        return InvitationJson.of(taken);
    }
}
