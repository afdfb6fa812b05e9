package fi.polku.mentoring.team.web;

import fi.polku.mentoring.application.Endorsements;
import fi.polku.mentoring.path.web.ProposalFlow;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.team.Report;
import fi.polku.mentoring.team.Team;
import fi.polku.mentoring.web.Input;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The team, and one person of it. */
@Path("/team")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TeamPages {
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Team team;

    @Inject
    ProposalFlow flow;

    @Inject
    Endorsements endorsements;

    @Inject
    Clock clock;

    /**
     * Those who report to the visitor.
     *
     * @param waits {@code me} for those of whom something waits for the visitor
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View team(
            @QueryParam("waits") @DefaultValue("") String waits,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        boolean waiting = "me".equals(waits);
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        var members = team.members(visit.actor(), waiting, after, PAGE);
        return new View(
                "team/team.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.team"), "team"),
                        "members",
                        members,
                        "waiting",
                        waiting,
                        "endorsements",
                        cursor.isEmpty() ? endorsements.waiting(visit.actor()) : List.of(),
                        "today",
                        today()));
    }

    /**
     * One person of the team.
     *
     * @param person the person
     * @return 200
     */
    @GET
    @Path("{person}")
    public View report(@PathParam("person") UUID person) {
        Report report = team.report(visit.actor(), person);
        return new View(
                "team/report.jte",
                Map.of("page", visit.page(report.name(), "team"), "report", report, "today", today()));
    }

    /**
     * The form to propose a change of that person's path.
     *
     * @param person the person
     * @param change add, drop or move; empty before it is chosen
     * @param step the step's id; empty before it is chosen
     * @return 200
     */
    @GET
    @Path("{person}/propose")
    public View form(
            @PathParam("person") UUID person,
            @QueryParam("change") @DefaultValue("") String change,
            @QueryParam("step") @DefaultValue("") String step) {
        return flow.show(place(person), change, step);
    }

    /**
     * Proposes.
     *
     * @param person the person
     * @param input the form
     * @return 303 to the person's page; 400 or 409 with the form
     */
    @POST
    @Path("{person}/propose")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response propose(@PathParam("person") UUID person, Input input) {
        return flow.propose(place(person), input);
    }

    private ProposalFlow.Place place(UUID person) {
        Report report = team.report(visit.actor(), person);
        String here = "/team/" + person;
        return new ProposalFlow.Place(
                report.path().orElseThrow(Problem.NotFound::new), "team", here + "/propose", here, report.name());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
