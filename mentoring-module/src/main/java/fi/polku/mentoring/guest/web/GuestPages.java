package fi.polku.mentoring.guest.web;

import fi.polku.mentoring.guest.GuestView;
import fi.polku.mentoring.guest.Guests;
import fi.polku.mentoring.guest.Invitation;
import fi.polku.mentoring.guest.InviteGuest;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import fi.polku.mentoring.web.WebSettings;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Guests for human resources: who is invited, who has come, who may be one of our own now. */
@Path("/guests")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GuestPages {
    private static final int PAGE = 50;
    private static final String PLACE = "guests";
    private static final String HERE = "/guests";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Guests guests;

    @Inject
    WebSettings settings;

    /**
     * The organisation's guests.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        visit.actor().require(Role.HR);
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        var arrivals = guests.arrivals(visit.actor());
        var page = guests.list(visit.actor(), after, PAGE);
        return new View(
                "guest/list.jte",
                Map.of("page", visit.page(visit.t().get("nav.guests"), PLACE), "guests", page, "arrivals", arrivals));
    }

    /**
     * The form to invite somebody.
     *
     * @return 200
     */
    @GET
    @Path("new")
    public View form() {
        visit.actor().require(Role.HR);
        return form(FormView.of(Map.of("language", "fi")));
    }

    private View form(FormView form) {
        List<Choice> languages = Texts.all().stream()
                .map(t -> Choice.of(t.language(), t.get("language.name")))
                .toList();
        return new View(
                "guest/form.jte",
                Map.of("page", visit.page(visit.t().get("guest.new"), PLACE), "form", form, "languages", languages));
    }

    /**
     * Invites somebody. Answers with the link rather than leading on to a page: it is shown once and kept nowhere.
     *
     * @param input the form
     * @return 200 with the link, or 400 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(Input input) {
        visit.actor().require(Role.HR);
        try {
            InviteGuest guest = GuestForm.read(input);
            return told(guests.invite(visit.actor(), guest, Optional.empty())
                    .invitation()
                    .orElseThrow());
        } catch (Problem.Invalid invalid) {
            return answers.again(form(new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    /**
     * Makes a new link in place of the former.
     *
     * @param id the guest
     * @return 200 with the link
     */
    @POST
    @Path("{id}/link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response renew(@PathParam("id") UUID id) {
        return told(guests.renew(visit.actor(), id));
    }

    private Response told(Invitation invitation) {
        GuestView guest = guests.read(visit.actor(), invitation.guest());
        return Response.ok(new View(
                        "guest/link.jte",
                        Map.of(
                                "page",
                                visit.page(visit.t().get("guest.link"), PLACE),
                                "guest",
                                guest,
                                "link",
                                InvitationLink.of(invitation, settings))))
                .build();
    }

    /**
     * Asks before an invitation is taken back or a guest's time ended.
     *
     * @param id the guest
     * @return 200
     */
    @GET
    @Path("{id}/end")
    public View ending(@PathParam("id") UUID id) {
        GuestView guest = guests.read(visit.actor(), id);
        String title = visit.t().get(guest.isWaitedFor() ? "guest.withdraw.title" : "guest.end.title");
        return new View("guest/end.jte", Map.of("page", visit.page(title, PLACE), "guest", guest));
    }

    /**
     * Takes the invitation back, or ends the guest's time.
     *
     * @param id the guest
     * @return 303 to the list
     */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id) {
        GuestView before = guests.read(visit.actor(), id);
        guests.end(visit.actor(), id);
        String done = before.isWaitedFor() ? "guest.done.withdrawn" : "guest.done.ended";
        return answers.go(HERE, Done.of(done, before.who().name()));
    }

    /**
     * Joins a guest to a person of the host.
     *
     * @param id the guest
     * @param person the person
     * @return 303 to the list
     */
    @POST
    @Path("{id}/arrivals/{person}/same")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        guests.decide(visit.actor(), id, person, true);
        return answers.go(HERE, Done.of("guest.done.joined"));
    }

    /**
     * Keeps a guest and a person apart.
     *
     * @param id the guest
     * @param person the person
     * @return 303 to the list
     */
    @POST
    @Path("{id}/arrivals/{person}/other")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepApart(@PathParam("id") UUID id, @PathParam("person") UUID person) {
        guests.decide(visit.actor(), id, person, false);
        return answers.go(HERE, Done.of("guest.done.kept-apart"));
    }
}
