package fi.polku.mentoring.team.web;

import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.path.web.PathJson;
import fi.polku.mentoring.path.web.ProposalForm;
import fi.polku.mentoring.path.web.ProposalJson;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.team.Team;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The supervisor's team over REST. */
@Path("/api/v1/team")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Team")
public class TeamResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Team team;

    @Inject
    Proposals proposals;

    /**
     * Those who report to the caller, by family name.
     *
     * @param waits {@code me} for those of whom something waits for the caller
     * @return 200; 403 when nobody reports to the caller
     */
    @GET
    @Operation(
            summary = "Those who report to the caller, by family name, each with the path and what waits",
            description =
                    "waits=me: only those of whom something waits for the caller. 403 when nobody reports to the caller.")
    public PageJson<TeamMemberJson> members(@QueryParam("waits") @DefaultValue("") String waits) {
        var page = team.members(visit.actor(), "me".equals(waits), call.cursor(), call.limit());
        return PageJson.of(page, m -> TeamMemberJson.of(m, visit.t().locale()));
    }

    /**
     * The path of one who reports to the caller.
     *
     * @param person the person
     * @return 200; 404 when the person has none, or does not report to the caller
     */
    @GET
    @Path("{person}/path")
    @Operation(summary = "The path of one who reports to the caller")
    public PathJson path(@PathParam("person") UUID person) {
        return PathJson.of(
                team.report(visit.actor(), person).path().orElseThrow(Problem.NotFound::new),
                visit.t().locale());
    }

    /**
     * Changes proposed for that path.
     *
     * @param person the person
     * @return 200, open ones first
     */
    @GET
    @Path("{person}/path/proposals")
    @Operation(summary = "Changes proposed for the path of one who reports to the caller, open ones first")
    public PageJson<ProposalJson> proposals(@PathParam("person") UUID person) {
        return PageJson.whole(team.report(visit.actor(), person).proposals().stream()
                .map(p -> ProposalJson.of(p, visit.t().locale()))
                .toList());
    }

    /**
     * Proposes a change of that path to the person.
     *
     * @param person the person
     * @param input the change, as for one's own path
     * @return 201 with the proposal
     */
    @POST
    @Path("{person}/path/proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Proposes a change of a report's path, which the person agrees to or declines; the body is that of /me/path/proposals")
    public Response propose(@PathParam("person") UUID person, Input input) {
        team.name(visit.actor(), person);
        ProposalForm.Proposed proposed = ProposalForm.read(input);
        UUID id = proposals.propose(
                visit.actor(),
                person,
                proposed.change(),
                proposed.reason(),
                call.idempotencyKey("path.propose", input));
        ProposalView proposal = proposals.read(visit.actor(), id);
        return Response.created(URI.create("/api/v1/proposals/" + id))
                .entity(ProposalJson.of(proposal, visit.t().locale()))
                .build();
    }
}
