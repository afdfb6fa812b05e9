package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Candidate;
import fi.polku.mentoring.mentorship.Invitations;
import fi.polku.mentoring.mentorship.Seat;
import fi.polku.mentoring.persistence.Together;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Inviting to a group, a role at a time: who, as what, and why; everything chosen so far is in the address. */
@Path("/mentoring/{id}/invite")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class InvitePages {
    private static final int CONFLICT = 409;
    private static final String NAME = "name";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Invitations invitations;

    @Inject
    Together together;

    /** In which programme. */
    @PathParam("id")
    UUID programme;

    /**
     * As far as the choice has come.
     *
     * @param seats who was chosen, each as {@code role:person}
     * @param name the beginning of a name that is looked for
     * @return 200; 400 when the name is too short
     */
    @GET
    public Response choose(@QueryParam("seat") List<String> seats, @QueryParam(NAME) @DefaultValue("") String name) {
        try {
            return Response.ok(together.read(visit.actor(), () -> found(seats, name)))
                    .build();
        } catch (Problem.Invalid tooShort) {
            return answers.again(view(
                    seating(seats),
                    Optional.empty(),
                    new FormView(Map.of(NAME, name), ProblemDocument.errors(tooShort, visit.t())),
                    "",
                    false));
        }
    }

    private View found(List<String> seats, String name) {
        Seating seating = seating(seats);
        Optional<List<Candidate>> found = seating.next()
                .filter(role -> !name.isBlank())
                .map(role -> invitations.find(visit.actor(), seating.programme(), role, name).stream()
                        .filter(candidate -> !seating.has(candidate.id()))
                        .toList());
        return view(seating, found, FormView.of(Map.of(NAME, name)), "", false);
    }

    private Seating seating(List<String> seats) {
        ProgrammeView view = invitations.programme(visit.actor(), programme);
        return Seating.of(view, seats, seat -> invitations.name(visit.actor(), programme, seat));
    }

    private View view(Seating seating, Optional<List<Candidate>> found, FormView form, String refused, boolean beyond) {
        UUID me = visit.actor().person();
        boolean mayBe = seating.next()
                .filter(role -> !seating.has(me))
                .flatMap(role -> invitations.name(visit.actor(), programme, new Seat(me, role)))
                .isPresent();
        Map<String, Object> shown = new HashMap<>();
        shown.put("page", visit.page(visit.t().get("invitation.new"), "mentoring"));
        shown.put("seating", seating);
        shown.put("found", found);
        shown.put("form", form);
        shown.put("me", me);
        shown.put("mayBe", mayBe);
        shown.put("refused", refused);
        shown.put("beyond", beyond);
        return new View("mentorship/invite.jte", shown);
    }

    /**
     * Invites.
     *
     * @param input people, message
     * @return 303 to the invitation; 400 or 409 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response invite(Input input) {
        invitations.programme(visit.actor(), programme);
        try {
            UUID id = invitations.invite(
                    visit.actor(),
                    programme,
                    InvitationInput.read(input),
                    call.formKey("invitation.send " + programme, input));
            return answers.go("/mentoring/invitations/" + id, Done.of("invitation.done.sent"));
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(view(
                    again(input), Optional.empty(), form, form.error("people").orElse(""), false));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(
                    view(
                            again(input),
                            Optional.empty(),
                            new FormView(input.raw(), Map.of()),
                            why,
                            refused.key().equals(Invitations.BEYOND)),
                    CONFLICT);
        }
    }

    private Seating again(Input input) {
        Map<String, String> sent = input.raw();
        return seating(java.util.stream.IntStream.range(0, 15)
                .filter(i -> sent.containsKey("people[" + i + "].person"))
                .mapToObj(i ->
                        sent.getOrDefault("people[" + i + "].role", "") + ":" + sent.get("people[" + i + "].person"))
                .toList());
    }

    /** A role in the visitor's language. */
    static String role(fi.polku.mentoring.shared.Texts t, GroupRole role) {
        return t.get("programme.role." + role.code());
    }
}
