package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Groups;
import fi.polku.mentoring.mentorship.Space;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
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
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Groups over REST: one's own, leaving, ending. */
@Path("/api/v1/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class GroupsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Groups groups;

    /**
     * The caller's groups.
     *
     * @return 200, a page
     */
    @GET
    @Operation(summary = "The groups that the caller is in, also ended ones; the last begun first")
    public PageJson<GroupJson> list() {
        return PageJson.of(groups.mine(visit.actor(), call.cursor(), call.limit()), GroupJson::of);
    }

    /**
     * Who is in a group.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("{id}")
    @Operation(
            summary = "Who is in a group and how it stands",
            description = "For who is or was in it, and for who runs the programme; never what is written in it.")
    public GroupJson read(@PathParam("id") UUID id) {
        return GroupJson.of(groups.read(visit.actor(), id));
    }

    /**
     * Leaves.
     *
     * @param id which
     * @param input word
     * @return 204
     */
    @POST
    @Path("{id}/leave")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Leaves a group",
            description =
                    "word (optional) is written to the others in the group's space. What was shared with the group ends, both ways; what one wrote oneself stays one's own.")
    public Response leave(@PathParam("id") UUID id, Input input) {
        input.known("word");
        var word = input.text("word", Space.LONGEST);
        input.check();
        groups.leave(visit.actor(), id, word);
        return Response.noContent().build();
    }

    /**
     * Says that it has done its work.
     *
     * @param id which
     * @return 200 with the group
     */
    @POST
    @Path("{id}/end")
    @Operation(
            summary = "Says that a group has done its work",
            description = "It ends when all in it say so; whoever runs the programme ends it at once.")
    public GroupJson end(@PathParam("id") UUID id) {
        return GroupJson.of(groups.end(visit.actor(), id, true));
    }

    /**
     * Says that it goes on after all.
     *
     * @param id which
     * @return 200 with the group
     */
    @POST
    @Path("{id}/go-on")
    @Operation(summary = "Takes back that a group has done its work")
    public GroupJson goOn(@PathParam("id") UUID id) {
        return GroupJson.of(groups.end(visit.actor(), id, false));
    }
}
