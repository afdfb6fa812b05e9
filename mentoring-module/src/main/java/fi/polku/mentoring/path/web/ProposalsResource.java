package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deciding about proposed changes over REST. */
@Path("/api/v1/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Path")
public class ProposalsResource {
    @Inject
    Visit visit;

    @Inject
    Proposals proposals;

    /**
     * A proposal.
     *
     * @param id the proposal
     * @return 200
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A proposed change of one's own path or of a report's")
    public ProposalJson read(@PathParam("id") UUID id) {
        return shown(proposals.read(visit.actor(), id));
    }

    /**
     * Agrees to the other's proposal, which changes the path.
     *
     * @param id the proposal
     * @return 200
     */
    @POST
    @Path("{id}/agree")
    @Operation(summary = "Agrees to the other's proposal, which changes the path; 409 when it no longer fits")
    public ProposalJson agree(@PathParam("id") UUID id) {
        return shown(proposals.agree(visit.actor(), id));
    }

    /**
     * Declines the other's proposal.
     *
     * @param id the proposal
     * @param input {@code {"answer": a word to the proposer}}, which may be left out
     * @return 200
     */
    @POST
    @Path("{id}/decline")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Declines the other's proposal, with an \"answer\" if one likes")
    public ProposalJson decline(@PathParam("id") UUID id, Input input) {
        Optional<String> answer = input.known("answer").text("answer", Proposals.LONGEST_TEXT);
        input.check();
        return shown(proposals.decline(visit.actor(), id, answer));
    }

    /**
     * Takes one's own proposal back.
     *
     * @param id the proposal
     * @return 200
     */
    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Takes one's own proposal back")
    public ProposalJson withdraw(@PathParam("id") UUID id) {
        return shown(proposals.withdraw(visit.actor(), id));
    }

    private ProposalJson shown(ProposalView proposal) {
        return ProposalJson.of(proposal, visit.t().locale());
    }
}
