package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.ProgrammeWishes;
import fi.polku.mentoring.proposal.Weights;
import fi.polku.mentoring.proposal.Wishes;
import fi.polku.mentoring.proposal.web.ProposalJson.WishesJson;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How much a programme cares for each wish, over REST. */
@Path("/api/v1/programmes/{id}/wishes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class WishesResource {
    @Inject
    Visit visit;

    @Inject
    Wishes wishes;

    /** Which programme. */
    @PathParam("id")
    UUID programme;

    /**
     * What it cares for.
     *
     * @return 200 with its version as ETag; 0 until somebody has said how much
     */
    @GET
    @Operation(summary = "How much a programme cares for each wish when groups are proposed (who runs it)")
    public Response read() {
        ProgrammeWishes found = wishes.of(visit.actor(), programme);
        return Response.ok(WishesJson.of(found))
                .tag(Preconditions.tag(found.version()))
                .build();
    }

    /**
     * Says how much.
     *
     * @param ifMatch the version of what was said before
     * @param input each wish by its key
     * @return 200
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says how much a programme cares for each wish",
            description = "themes, competence, experience and left-over are none, little, some or much.")
    public Response weigh(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        wishes.of(visit.actor(), programme);
        Optional<Integer> version = Preconditions.version(ifMatch);
        input.known(ProposalJson.wishes());
        Weights weights = WishInput.weights(input);
        wishes.weigh(visit.actor(), programme, version, weights);
        return read();
    }
}
