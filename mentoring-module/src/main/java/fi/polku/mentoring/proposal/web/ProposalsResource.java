package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.Comparing;
import fi.polku.mentoring.proposal.MoveCosts;
import fi.polku.mentoring.proposal.Proposals;
import fi.polku.mentoring.proposal.TakingOver;
import fi.polku.mentoring.proposal.web.ProposalJson.ComparisonJson;
import fi.polku.mentoring.proposal.web.ProposalJson.CostJson;
import fi.polku.mentoring.proposal.web.ProposalJson.ProposalWithGroups;
import fi.polku.mentoring.proposal.web.ProposalJson.SummaryJson;
import fi.polku.mentoring.proposal.web.ProposalJson.TakenBackJson;
import fi.polku.mentoring.proposal.web.ProposalJson.TakenJson;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Proposals of the engine over REST: asking, looking, comparing, taking over to the desk. */
@Path("/api/v1/rounds/{id}/desk/proposals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class ProposalsResource {
    private static final int LONGEST_NUMBER = 7;
    private static final int MOST_GROUPS = 5_000;

    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Proposals proposals;

    @Inject
    TakingOver takingOver;

    @Inject
    Comparing comparing;

    @Inject
    MoveCosts costs;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * Proposals.
     *
     * @return 200, all of them, the last first
     */
    @GET
    @Operation(summary = "What the engine has proposed (the matching group, while it composes the round)")
    public PageJson<SummaryJson> list() {
        return PageJson.whole(proposals.all(visit.actor(), round).proposals().stream()
                .map(SummaryJson::of)
                .toList());
    }

    /**
     * Asks for one.
     *
     * @param input from
     * @return 201 with the proposal that waits
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks the engine for a proposal",
            description =
                    "Of those whom the caller weighs; groups on the desk and locks stay as they are. from names a proposal that is gone on from. It is worked out in the background: read it until its state is done or failed.")
    public Response ask(Input input) {
        proposals.mayAsk(visit.actor(), round);
        input.known("from");
        Optional<UUID> from = input.id("from");
        input.check();
        UUID id = proposals.ask(visit.actor(), round, from);
        return Response.created(URI.create("/api/v1/rounds/" + round + "/desk/proposals/" + id))
                .entity(SummaryJson.of(proposals.standing(visit.actor(), round, id)))
                .build();
    }

    /**
     * One of them.
     *
     * @param proposal which
     * @param cursor where the page of groups begins
     * @return 200
     */
    @GET
    @Path("{proposal}")
    @Operation(
            summary = "A proposal with its groups, their reasons, and who is in none",
            description = "Reading why is recorded for each person whom it tells of.")
    public ProposalWithGroups read(
            @PathParam("proposal") UUID proposal, @QueryParam("cursor") @DefaultValue("") String cursor) {
        var view = proposals.read(visit.actor(), round, proposal, after(cursor), call.limit());
        return ProposalWithGroups.of(view, ProposalWords.of(visit.t(), view, false));
    }

    /** The place of a page of groups: a number. */
    static int after(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (cursor.length() > LONGEST_NUMBER || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem.Invalid("cursor", "field.cursor");
        }
        return Integer.parseInt(cursor);
    }

    /**
     * Throws one away.
     *
     * @param proposal which
     * @return 204
     */
    @DELETE
    @Path("{proposal}")
    @Operation(summary = "Throws a proposal away that is done or failed")
    public Response discard(@PathParam("proposal") UUID proposal) {
        proposals.discard(visit.actor(), round, proposal);
        return Response.noContent().build();
    }

    /**
     * Wants one to stop.
     *
     * @param proposal which
     * @return 200 with it
     */
    @POST
    @Path("{proposal}/stop")
    @Operation(summary = "Wants a proposal to stop; the best by then is kept")
    public SummaryJson stop(@PathParam("proposal") UUID proposal) {
        proposals.stop(visit.actor(), round, proposal);
        return SummaryJson.of(proposals.standing(visit.actor(), round, proposal));
    }

    /**
     * Takes groups over to the desk.
     *
     * @param proposal from which
     * @param input group
     * @return 200 with how many
     */
    @POST
    @Path("{proposal}/take-over")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Takes groups over to the desk, where they are changed and confirmed as all others",
            description =
                    "group is the number of one; left out for all. Groups with somebody whom the caller does not weigh, who is on the desk already, or who has left, stay.")
    public TakenJson takeOver(@PathParam("proposal") UUID proposal, Input input) {
        proposals.standing(visit.actor(), round, proposal);
        input.known("group");
        Optional<Integer> group = input.number("group", 1, MOST_GROUPS);
        input.check();
        return new TakenJson(takingOver.take(visit.actor(), round, proposal, group.map(List::of)));
    }

    /**
     * Takes back what was taken over and is as it was.
     *
     * @param proposal from which
     * @return 200 with how many
     */
    @POST
    @Path("{proposal}/take-back")
    @Operation(summary = "Takes groups back from the desk that were taken over and are as they were")
    public TakenBackJson takeBack(@PathParam("proposal") UUID proposal) {
        return new TakenBackJson(takingOver.takeBack(visit.actor(), round, proposal));
    }

    /**
     * Two of them.
     *
     * @param one a proposal
     * @param other another one
     * @return 200
     */
    @GET
    @Path("comparison")
    @Operation(summary = "Two proposals beside each other")
    public ComparisonJson compare(
            @QueryParam("one") @Nullable String one, @QueryParam("other") @Nullable String other) {
        proposals.mayAsk(visit.actor(), round);
        return ComparisonJson.of(comparing.compare(visit.actor(), round, id("one", one), id("other", other)));
    }

    private static UUID id(String field, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            throw new Problem.Invalid(field, "field.required");
        }
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(field, "field.choice");
        }
    }

    /**
     * What a move at the desk would change.
     *
     * @param application whose
     * @param into a group of the desk, or {@code new}; left out for out of their group
     * @return 200
     */
    @GET
    @Path("move-cost")
    @Operation(
            summary = "What a move at the desk would change, before it is made",
            description = "into is a group of the desk, or new; left out, the person is taken out of their group.")
    public CostJson cost(
            @QueryParam("application") @Nullable String application, @QueryParam("into") @Nullable String into) {
        proposals.mayAsk(visit.actor(), round);
        UUID who = id("application", application);
        boolean anew = "new".equals(into);
        Optional<UUID> group = into == null || anew ? Optional.empty() : Optional.of(id("into", into));
        return CostJson.of(costs.of(visit.actor(), round, who, group, anew));
    }
}
