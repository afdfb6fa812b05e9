package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskGroup;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.desk.DeskWarning;
import fi.polku.mentoring.desk.web.DeskJson.GroupJson;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.shared.Problem;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Groups at a round's desk over REST. Each change names the version of the group that it was made over. */
@Path("/api/v1/rounds/{id}/desk/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class DeskGroupsResource {
    private static final int MOST_GROUPS = 1_000_000_000;

    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Desk desk;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * Groups.
     *
     * @param cursor where the page begins
     * @return 200, a page
     */
    @GET
    @Operation(summary = "Groups in the order in which they were made, with what misfits and what to look at once more")
    public PageJson<GroupJson> list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        int after = (int) Math.min(MOST_GROUPS, DeskResource.after(cursor));
        GroupForm form = desk.state(visit.actor(), round).form();
        return PageJson.of(desk.groups(visit.actor(), round, after, call.limit()), group -> GroupJson.of(group, form));
    }

    /**
     * Begins one.
     *
     * @return 201 with the empty group
     */
    @POST
    @Operation(summary = "Begins a group with nobody in it")
    public Response begin() {
        UUID id = desk.begin(visit.actor(), round);
        return shown(id, Response.created(URI.create("/api/v1/rounds/" + round + "/desk/groups/" + id)));
    }

    /**
     * One group.
     *
     * @param group which
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{group}")
    @Operation(summary = "One group")
    public Response read(@PathParam("group") UUID group) {
        return shown(group, Response.ok());
    }

    private Response shown(UUID id, Response.ResponseBuilder answer) {
        DeskState state = desk.state(visit.actor(), round);
        DeskGroup group = desk.group(visit.actor(), round, id);
        return answer.entity(GroupJson.of(group, state.form()))
                .tag(Preconditions.tag(group.version()))
                .build();
    }

    /**
     * Throws an empty one away.
     *
     * @param group which
     * @param ifMatch its version
     * @return 204
     */
    @DELETE
    @Path("{group}")
    @Operation(summary = "Throws an empty group away")
    public Response throwAway(
            @PathParam("group") UUID group, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.throwAway(visit.actor(), round, group, Preconditions.version(ifMatch));
        return Response.noContent().build();
    }

    /**
     * Puts somebody in.
     *
     * @param group into which
     * @param application whose
     * @param ifMatch its version
     * @param input from
     * @return 200 with the group
     */
    @PUT
    @Path("{group}/members/{application}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Puts somebody into a group, or moves them there",
            description = "from names the group in which they were seen; left out for who is in none.")
    public Response put(
            @PathParam("group") UUID group,
            @PathParam("application") UUID application,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Input input) {
        Optional<Integer> version = Preconditions.version(ifMatch);
        desk.group(visit.actor(), round, group);
        input.known("from");
        Optional<UUID> from = input.id("from");
        input.check();
        desk.put(visit.actor(), round, group, version, application, from);
        return shown(group, Response.ok());
    }

    /**
     * Takes somebody out.
     *
     * @param group out of which
     * @param application whose
     * @param ifMatch its version
     * @return 200 with the group
     */
    @DELETE
    @Path("{group}/members/{application}")
    @Operation(summary = "Takes somebody out of a group")
    public Response take(
            @PathParam("group") UUID group,
            @PathParam("application") UUID application,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        desk.take(visit.actor(), round, group, Preconditions.version(ifMatch), application);
        return shown(group, Response.ok());
    }

    /**
     * Says why these people.
     *
     * @param group which
     * @param ifMatch its version
     * @param input reason
     * @return 200 with the group
     */
    @PUT
    @Path("{group}/reason")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says why these people, to the other members of the matching group")
    public Response explain(
            @PathParam("group") UUID group, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        Optional<Integer> version = Preconditions.version(ifMatch);
        desk.group(visit.actor(), round, group);
        input.known("reason");
        String reason = input.requiredText("reason", Desk.LONGEST_REASON);
        input.check();
        desk.explain(visit.actor(), round, group, version, reason);
        return shown(group, Response.ok());
    }

    /**
     * Says that one has looked at what a group is warned of.
     *
     * @param group which
     * @param warning of what
     * @param ifMatch its version
     * @return 200 with the group
     */
    @PUT
    @Path("{group}/ticks/{warning}")
    @Operation(
            summary = "Says that the caller has looked at a warning and finds it in order",
            description = "It holds until somebody comes into the group or goes.")
    public Response tick(
            @PathParam("group") UUID group,
            @PathParam("warning") String warning,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return ticked(group, warning, ifMatch, true);
    }

    /**
     * Says that it is to be looked at again.
     *
     * @param group which
     * @param warning of what
     * @param ifMatch its version
     * @return 200 with the group
     */
    @DELETE
    @Path("{group}/ticks/{warning}")
    @Operation(summary = "Says that a warning is to be looked at again")
    public Response untick(
            @PathParam("group") UUID group,
            @PathParam("warning") String warning,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return ticked(group, warning, ifMatch, false);
    }

    private Response ticked(UUID group, String warning, @Nullable String ifMatch, boolean seen) {
        Optional<Integer> version = Preconditions.version(ifMatch);
        desk.group(visit.actor(), round, group);
        DeskWarning of = DeskWarning.of(warning).orElseThrow(Problem.NotFound::new);
        desk.tick(visit.actor(), round, group, version, of, seen);
        return shown(group, Response.ok());
    }
}
