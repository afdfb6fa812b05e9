package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.Invitations;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/** What an invited guest sees first. Looking does not use the link up: mail programs look too. */
@Path("/invitation")
@RequestScoped
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class InvitationPages {
    @Inject
    Visit visit;

    @Inject
    Invitations invitations;

    /**
     * Who invites, until when, and the way to sign in.
     *
     * @param word the link's
     * @return 200; 404 when the link opens nothing (any more)
     */
    @GET
    @Path("{word}")
    public Response read(@PathParam("word") String word) {
        Optional<Invitations.Offer> offer = invitations.find(new OneTimeWord(word));
        if (offer.isEmpty()) {
            return Response.status(Response.Status.NOT_FOUND)
                    .entity(View.of("guest/gone.jte", visit.page(visit.t().get("invitation.gone"), "")))
                    .build();
        }
        return Response.ok(new View(
                        "guest/invitation.jte",
                        Map.of(
                                "page",
                                visit.page(visit.t().get("invitation.title"), ""),
                                "offer",
                                offer.get(),
                                "word",
                                word)))
                .build();
    }
}
