package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalShares;
import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.goal.Goals;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.web.ShareJson;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mentoring goals over REST. */
@Path("/api/v1/goals")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
public class GoalsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Goals goals;

    @Inject
    GoalShares shares;

    /**
     * A page of goals, newest first.
     *
     * @param of {@code me} for one's own, {@code others} for those shared with the caller
     * @return 200
     */
    @GET
    @Operation(
            summary = "Goals, newest first",
            description =
                    "of=me (usual) for one's own, of=others for those shared with the caller; limit 1–100, cursor from next.")
    public PageJson<GoalSummaryJson> list(@QueryParam("of") @DefaultValue("me") String of) {
        Cursor after = call.cursor();
        var page = "others".equals(of)
                ? goals.sharedWithMe(visit.actor(), after, call.limit())
                : goals.list(visit.actor(), after, call.limit());
        return PageJson.of(page, goal -> GoalSummaryJson.of(goal, language()));
    }

    /**
     * Sets a goal.
     *
     * @param input title and the rest
     * @return 201 with the goal
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sets a goal, private and a draft unless said otherwise",
            description =
                    "Fields: title (one line, at most 200 characters; the only one required), why and success (at most 5,000 characters each), competence (URI of the catalogue), levelNow and levelTarget (1–5), due (ISO date), status (draft or active).")
    public Response set(Input input) {
        UUID id = goals.set(visit.actor(), GoalForm.create(input), call.idempotencyKey("goal.set", input));
        GoalView goal = goals.read(visit.actor(), id);
        return answer(Response.created(URI.create("/api/v1/goals/" + id)), goal);
    }

    /**
     * A goal of one's own, or one that is shared with the caller.
     *
     * @param id the goal
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(
            summary = "A goal of one's own, or one that is shared with the caller",
            description = "404 for everybody else.")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), goals.read(visit.actor(), id));
    }

    /**
     * Changes a goal by JSON Merge Patch.
     *
     * @param id the goal
     * @param ifMatch the version the change was made on
     * @param input what changes
     * @return 200 with the goal as it is now
     */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Changes one's own goal (JSON Merge Patch)",
            description =
                    "The fields of a new goal, and outlook (on-track or at-risk), progress (0–100) and reflection (when achieved). status leads from draft to active to achieved or abandoned; other moves are 409. If-Match is required.")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        return answer(Response.ok(), goals.change(visit.actor(), id, version, goal -> GoalForm.merge(goal, input)));
    }

    /**
     * Throws a draft away.
     *
     * @param id the goal
     * @param ifMatch the version that was looked at
     * @return 204
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Throws a draft away", description = "409 for what was begun. If-Match is required.")
    public Response discard(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        goals.discard(visit.actor(), id, Preconditions.version(ifMatch));
        return Response.noContent().build();
    }

    /**
     * Earlier states of one's own goal, the latest first.
     *
     * @param id the goal
     * @return 200
     */
    @GET
    @Path("{id}/history")
    @Operation(summary = "Earlier states of one's own goal, the latest first")
    public PageJson<GoalJson> history(@PathParam("id") UUID id) {
        return PageJson.whole(goals.life(visit.actor(), id).earlier().stream()
                .map(r -> GoalJson.of(r.goal(), language()))
                .toList());
    }

    /**
     * Who may read one's own goal.
     *
     * @param id the goal
     * @return 200
     */
    @GET
    @Path("{id}/shares")
    @Operation(summary = "Who may read one's own goal")
    public PageJson<ShareJson> shares(@PathParam("id") UUID id) {
        return PageJson.whole(
                shares.readers(visit.actor(), id).stream().map(ShareJson::of).toList());
    }

    /**
     * Shares one's own goal; sharing twice is sharing once.
     *
     * @param id the goal
     * @param input {@code {"with": "supervisor" | "host" | a person's id}}
     * @return 201
     */
    @POST
    @Path("{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Shares one's own goal",
            description = "with: supervisor, host (the competence system gets a summary) or a person's id.")
    public Response share(@PathParam("id") UUID id, Input input) {
        ShareJson share = ShareJson.of(shares.share(visit.actor(), id, reader(input)));
        return Response.status(Response.Status.CREATED).entity(share).build();
    }

    /**
     * Ends a share at once.
     *
     * @param id the goal
     * @param with the reader, for clients that send no body with DELETE: {@code supervisor}, {@code host} or a person's id
     * @param input the same as for sharing; may be left out where {@code with} is given
     * @return 204, also when it was not shared
     */
    @DELETE
    @Path("{id}/shares")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(summary = "Ends a share at once", description = "with as for sharing, in the body or in the query.")
    public Response revoke(@PathParam("id") UUID id, @QueryParam("with") @Nullable String with, Input input) {
        shares.revoke(visit.actor(), id, with == null ? reader(input) : Reader.parse(with));
        return Response.noContent().build();
    }

    private static Reader reader(Input input) {
        String with = input.known("with").requiredLine("with", Input.LINE);
        input.check();
        return Reader.parse(with);
    }

    private Response answer(Response.ResponseBuilder response, GoalView goal) {
        return response.tag(Preconditions.tag(goal.version()))
                .entity(GoalJson.of(goal, language()))
                .build();
    }

    private Locale language() {
        return visit.t().locale();
    }
}
