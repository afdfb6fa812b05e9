package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.ApplicantFilter;
import fi.polku.mentoring.application.Applicants;
import fi.polku.mentoring.application.RoundApplicants;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
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
import jakarta.ws.rs.core.UriBuilder;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Who applies to a round: for those who run it, with places and who may be late; for the matching group, with what to read. */
@Path("/rounds/{id}/applications")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ApplicantsPages {
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Applicants applicants;

    /** To which round. */
    @PathParam("id")
    UUID round;

    /**
     * Who applied.
     *
     * @param cursor where the page begins
     * @param name of somebody whom one may let apply late
     * @param role only those who apply as this
     * @param state only submitted, placed or withdrawn ones
     * @param endorsement only those whose supervisor was asked, endorsed or declined
     * @param letters only those in whose name, or their organisation's, these stand
     * @return 200; 400 when too few letters are given, or a code that is none
     */
    @GET
    public Response read(
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("endorsement") @DefaultValue("") String endorsement,
            @QueryParam("q") @DefaultValue("") String letters) {
        Map<String, String> asked =
                Map.of("name", name, "role", role, "state", state, "endorsement", endorsement, "q", letters);
        try {
            ApplicantFilter wanted = ApplicantFilter.of(role, state, endorsement, letters);
            return Response.ok(view(wanted, cursor, name, FormView.of(asked))).build();
        } catch (Problem.Invalid invalid) {
            return answers.again(view("", wrong(asked, invalid)));
        }
    }

    private FormView wrong(Map<String, String> sent, Problem.Invalid invalid) {
        return new FormView(sent, ProblemDocument.errors(invalid, visit.t()));
    }

    private View view(String name, FormView form) {
        return view(ApplicantFilter.ALL, "", name, form);
    }

    private View view(ApplicantFilter wanted, String cursor, String name, FormView form) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        RoundApplicants all = applicants.read(
                visit.actor(), round, wanted, after, PAGE, Optional.of(name).filter(n -> !n.isEmpty()));
        String place = all.runs() ? "programmes" : ApplicationPages.PLACE;
        return new View(
                "application/applicants.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t()
                                        .get(
                                                "applicants.title.of",
                                                all.of().in(visit.t().locale())),
                                place),
                        "view",
                        all,
                        "next",
                        all.applicants().next().map(at -> address(wanted, at)),
                        "name",
                        name.isEmpty() ? form.value("name") : name,
                        "form",
                        form));
    }

    /**
     * Says how many the round takes.
     *
     * @param input by role; empty for as many as apply
     * @return 303 to the list; 400 with it and what is wrong
     */
    @POST
    @Path("places")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response places(Input input) {
        applicants.mayRun(visit.actor(), round);
        return tried(input, () -> applicants.setPlaces(visit.actor(), round, RoundPlacesResource.places(input)));
    }

    /**
     * Lets one person apply after the window.
     *
     * @param input person, until
     * @return 303 to the list; 400 with it and what is wrong
     */
    @POST
    @Path("late")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response allow(Input input) {
        applicants.mayRun(visit.actor(), round);
        return tried(input, () -> {
            input.requiredLine("person", Input.LINE);
            Optional<UUID> person = input.id("person");
            Optional<LocalDate> until = input.requiredDate("until");
            input.check();
            applicants.allowLate(visit.actor(), round, person.orElseThrow(), until.orElseThrow());
        });
    }

    /**
     * Takes that back.
     *
     * @param person whom
     * @return 303 to the list
     */
    @POST
    @Path("late/{person}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response disallow(@PathParam("person") UUID person) {
        applicants.disallowLate(visit.actor(), round, person);
        return answers.go(here(), Done.of("applicants.done.saved"));
    }

    private String address(ApplicantFilter wanted, String cursor) {
        UriBuilder address = UriBuilder.fromPath(here());
        wanted.role().ifPresent(role -> address.queryParam("role", role.code()));
        wanted.state().ifPresent(state -> address.queryParam("state", state.code()));
        wanted.endorsed().ifPresent(endorsed -> address.queryParam("endorsement", endorsed.code()));
        wanted.letters().ifPresent(letters -> address.queryParam("q", "{letters}"));
        return address.queryParam("cursor", cursor)
                .build(wanted.letters().stream().toArray())
                .toString();
    }

    private String here() {
        return "/rounds/" + round + "/applications";
    }

    private Response tried(Input input, Runnable act) {
        try {
            act.run();
        } catch (Problem.Invalid invalid) {
            return answers.again(view(input.raw().getOrDefault("name", ""), wrong(input.raw(), invalid)));
        }
        return answers.go(here(), Done.of("applicants.done.saved"));
    }
}
