package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Invitation;
import fi.polku.mentoring.mentorship.InvitationState;
import fi.polku.mentoring.mentorship.Invitations;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** An invitation: who asks whom and why, accepting, declining, taking back. */
@Path("/mentoring/invitations/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InvitationPages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Invitations invitations;

    /** Which invitation. */
    @PathParam("id")
    UUID id;

    /**
     * As it stands.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view("", false);
    }

    private View view(String refused, boolean beyond) {
        Invitation invitation = invitations.read(visit.actor(), id);
        String title =
                visit.t().get("invitation.of", invitation.name().in(visit.t().locale()));
        return new View(
                "mentorship/invitation.jte",
                Map.of(
                        "page",
                        visit.page(title, "mentoring"),
                        "invitation",
                        invitation,
                        "me",
                        visit.actor().person(),
                        "refused",
                        refused,
                        "beyond",
                        beyond));
    }

    /**
     * Accepts.
     *
     * @param beyond whether also beyond the places that the visitor offers
     * @return 303 to the group when it has begun, else to the invitation; 409 with it and why not
     */
    @POST
    @Path("accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@QueryParam("beyond") @DefaultValue("false") boolean beyond) {
        return answer(true, beyond);
    }

    /**
     * Declines.
     *
     * @return 303; 409 with it and why not
     */
    @POST
    @Path("decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline() {
        return answer(false, false);
    }

    private Response answer(boolean accept, boolean beyond) {
        try {
            Invitation then = invitations.answer(visit.actor(), id, accept, beyond);
            if (then.state() == InvitationState.ACCEPTED) {
                return answers.go("/groups/" + id, Done.of("invitation.done.begun"));
            }
            return answers.go("/mentoring", Done.of(accept ? "invitation.done.accepted" : "invitation.done.declined"));
        } catch (Problem.Refused refused) {
            return refused(refused);
        }
    }

    /**
     * Takes it back.
     *
     * @return 303; 409 with it and why not
     */
    @POST
    @Path("take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack() {
        try {
            invitations.takeBack(visit.actor(), id);
            return answers.go("/mentoring", Done.of("invitation.done.withdrawn"));
        } catch (Problem.Refused refused) {
            return refused(refused);
        }
    }

    private Response refused(Problem.Refused refused) {
        String why = visit.t().get(refused.key(), refused.arguments());
        return answers.again(view(why, refused.key().equals(Invitations.BEYOND)), CONFLICT);
    }
}
