package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.Paths;
import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own path over REST. */
@Path("/api/v1/me/path")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Path")
public class MyPathResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Paths paths;

    @Inject
    Proposals proposals;

    /**
     * The caller's path.
     *
     * @return 200; 404 before the first path
     */
    @GET
    @Operation(
            summary = "The caller's own path with its steps",
            description = "The open one, else the one completed last; 404 for somebody who has not begun any.")
    public PathJson mine() {
        return shown();
    }

    private PathJson shown() {
        PathView path = paths.mine(visit.actor()).orElseThrow(() -> new Problem.NotFound("path.none"));
        return PathJson.of(path, visit.t().locale());
    }

    /**
     * Begins a path.
     *
     * @param input {@code {"template": id}}
     * @return 201 with the path
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins a path as a copy of a template",
            description = "{\"template\": the id of a published template}. 409 while another path is open.")
    public Response begin(Input input) {
        paths.begin(visit.actor(), template(input), call.idempotencyKey("path.begin", input));
        return Response.created(URI.create("/api/v1/me/path")).entity(shown()).build();
    }

    static UUID template(Input input) {
        input.known("template");
        UUID template = input.id("template").orElseGet(() -> {
            if (input.fine()) {
                input.error("template", "field.required");
            }
            return new UUID(0, 0);
        });
        input.check();
        return template;
    }

    /**
     * Gives a path back that was begun by mistake.
     *
     * @return 204
     */
    @DELETE
    @Operation(summary = "Gives the path back, as long as none of its steps has been taken up (else 409)")
    public Response giveBack() {
        paths.giveBack(visit.actor());
        return Response.noContent().build();
    }

    /**
     * Changes proposed for the caller's path.
     *
     * @return 200, open ones first
     */
    @GET
    @Path("proposals")
    @Operation(summary = "Changes proposed for the caller's path, open ones first")
    public PageJson<ProposalJson> proposals() {
        return PageJson.whole(proposals.list(visit.actor(), visit.actor().person()).stream()
                .map(p -> ProposalJson.of(p, visit.t().locale()))
                .toList());
    }

    /**
     * Proposes a change of the caller's path to the supervisor.
     *
     * @param input the change
     * @return 201 with the proposal
     */
    @POST
    @Path("proposals")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Proposes a change of the caller's path, which the supervisor agrees to or declines",
            description = """
                    {"change": "add", "title", "kind", "criterion", "due", "competences", "after"} adds a step; {"change": "drop", "step"} drops one; \
                    {"change": "move", "step", "after", "due"} moves one, changes when it is due, or both ("due": null for none). \
                    after is a step's id, "start" or "end". Each may carry a "reason". 409 without a supervisor, or when the change does not fit the path.""")
    public Response propose(Input input) {
        ProposalForm.Proposed proposed = ProposalForm.read(input);
        UUID id = proposals.propose(
                visit.actor(),
                visit.actor().person(),
                proposed.change(),
                proposed.reason(),
                call.idempotencyKey("path.propose", input));
        ProposalView proposal = proposals.read(visit.actor(), id);
        return Response.created(URI.create("/api/v1/proposals/" + id))
                .entity(ProposalJson.of(proposal, visit.t().locale()))
                .build();
    }
}
