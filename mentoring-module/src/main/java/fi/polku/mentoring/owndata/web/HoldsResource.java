package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.Holds;
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

/** Legal holds over REST, for human resources. */
@Path("/api/v1/holds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Legal holds")
public class HoldsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Holds holds;

    /**
     * Holds that have not ended.
     *
     * @return 200, the newest first
     */
    @GET
    @Operation(summary = "Legal holds of the caller's organisation that have not ended (human resources)")
    public PageJson<HoldJson> list() {
        return PageJson.of(holds.list(visit.actor(), call.cursor(), call.limit()), HoldJson::of);
    }

    /**
     * Places a hold.
     *
     * @param input person, reason, reviewOn
     * @return 201
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Keeps somebody's data from being destroyed, whatever its time (human resources)",
            description = "person, reason (the person may read it), reviewOn (a day to come, at most a year away).")
    public Response place(Input input) {
        HoldJson hold = HoldJson.of(holds.place(visit.actor(), HoldForm.place(input)));
        return Response.created(URI.create("/api/v1/holds")).entity(hold).build();
    }

    /**
     * Says that a hold is still needed.
     *
     * @param id the hold
     * @param input reviewOn
     * @return 204
     */
    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Says that a hold is still needed, and when to look again (human resources)")
    public Response review(@PathParam("id") UUID id, Input input) {
        holds.review(visit.actor(), id, HoldForm.review(input));
        return Response.noContent().build();
    }

    /**
     * Ends a hold.
     *
     * @param id the hold
     * @return 204
     */
    @POST
    @Path("{id}/end")
    @Operation(summary = "Ends a hold; what is due by then is destroyed by the next run (human resources)")
    public Response end(@PathParam("id") UUID id) {
        holds.end(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * People of the organisation by name.
     *
     * @param name at least three letters of the given or family name
     * @return 200 with at most ten
     */
    @GET
    @Path("candidates")
    @Operation(
            summary = "People of the caller's organisation by the beginning of their name, those who have left too"
                    + " (human resources)")
    public PageJson<FormerlyJson> candidates(@QueryParam("name") @DefaultValue("") String name) {
        return PageJson.whole(holds.find(visit.actor(), name).stream()
                .map(person -> FormerlyJson.of(person, visit.t()))
                .toList());
    }
}
