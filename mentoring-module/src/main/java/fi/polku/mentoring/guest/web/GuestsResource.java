package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.Guests;
import fi.polku.mentoring.guest.Invitation;
import fi.polku.mentoring.guest.InviteGuest;
import fi.polku.mentoring.guest.Invited;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import fi.polku.mentoring.web.WebSettings;
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
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Guests over REST, for human resources. */
@Path("/api/v1/guests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Guests")
public class GuestsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Guests guests;

    @Inject
    WebSettings settings;

    /**
     * A page of guests, newest first.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "Guests whom the caller's organisation has invited, newest first (human resources)")
    public PageJson<GuestJson> list() {
        return PageJson.of(guests.list(visit.actor(), call.cursor(), call.limit()), GuestJson::of);
    }

    /**
     * Invites a guest.
     *
     * @param input givenName, familyName, email, home, until; language
     * @return 201 with the guest and the link
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invites a guest (human resources)",
            description =
                    "Answers with the link to hand over; it works once and is told nowhere else, nor to who repeats the call with the same Idempotency-Key: whoever has lost it asks for a new one. language is fi unless said otherwise.")
    public Response invite(Input input) {
        visit.actor().require(Role.HR);
        InviteGuest guest = GuestForm.read(input);
        Invited invited = guests.invite(visit.actor(), guest, call.idempotencyKey("guest.invite", input));
        return Response.created(URI.create("/api/v1/guests/" + invited.guest()))
                .entity(invited.invitation()
                        .map(this::told)
                        .orElseGet(() -> GuestJson.of(guests.read(visit.actor(), invited.guest()))))
                .build();
    }

    /**
     * A guest.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A guest (human resources)")
    public GuestJson read(@PathParam("id") UUID id) {
        return GuestJson.of(guests.read(visit.actor(), id));
    }

    /**
     * Makes a new link in place of the former.
     *
     * @param id which
     * @return 200 with the guest and the link
     */
    @POST
    @Path("{id}/link")
    @Operation(summary = "Makes a new link while the guest has not come; the former works no more (human resources)")
    public GuestJson renew(@PathParam("id") UUID id) {
        return told(guests.renew(visit.actor(), id));
    }

    private GuestJson told(Invitation invitation) {
        return GuestJson.of(
                guests.read(visit.actor(), invitation.guest()), Optional.of(InvitationLink.of(invitation, settings)));
    }

    /**
     * Takes the invitation back, or ends the guest's time.
     *
     * @param id which
     * @return 200
     */
    @POST
    @Path("{id}/end")
    @Operation(summary = "Takes an invitation back, or ends a guest's time at once (human resources)")
    public GuestJson end(@PathParam("id") UUID id) {
        guests.end(visit.actor(), id);
        return GuestJson.of(guests.read(visit.actor(), id));
    }

    /**
     * Guests who may be somebody that has come into the organisation's service.
     *
     * @return 200
     */
    @GET
    @Path("arrivals")
    @Operation(
            summary = "Guests who may be somebody of the organisation now (human resources)",
            description = "They have the same e-mail address. That is a guess: only human resources know.")
    public PageJson<ArrivalJson> arrivals() {
        return PageJson.whole(guests.arrivals(visit.actor()).stream()
                .map(arrival -> ArrivalJson.of(arrival, visit.t().locale()))
                .toList());
    }

    /**
     * Says that a guest is that person.
     *
     * @param id the guest
     * @param person the person
     * @return 204
     */
    @POST
    @Path("{id}/arrivals/{person}/same")
    @Operation(
            summary = "Joins a guest to a person of the host, for good (human resources)",
            description = "All that is the guest's becomes the person's, and so does the guest's sign-in.")
    public Response join(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        guests.decide(visit.actor(), id, person, true);
        return Response.noContent().build();
    }

    /**
     * Says that a guest is not that person.
     *
     * @param id the guest
     * @param person the person
     * @return 204
     */
    @POST
    @Path("{id}/arrivals/{person}/other")
    @Operation(summary = "Says that a guest is somebody else than that person (human resources)")
    public Response keepApart(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        guests.decide(visit.actor(), id, person, false);
        return Response.noContent().build();
    }
}
