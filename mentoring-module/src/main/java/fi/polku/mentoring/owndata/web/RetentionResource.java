package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.RetentionRuns;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Retention over REST, for administrators. */
@Path("/api/v1/retention")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class RetentionResource {
    @Inject
    Visit visit;

    @Inject
    RetentionRuns runs;

    /**
     * Rules, holds in figures, and the last runs with what they destroyed.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "Rules of retention, legal holds in figures, and what the last runs destroyed (administrators)",
            description =
                    "Of the caller's organisation. How many things is left out where fewer than five people had them.")
    public RetentionJson state() {
        return RetentionJson.of(runs.state(visit.actor()));
    }

    /**
     * A dry run.
     *
     * @return 200
     */
    @GET
    @Path("due")
    @Operation(summary = "What a run would destroy now, in figures (administrators)")
    public PageJson<RetentionJson.DueJson> due() {
        return PageJson.whole(
                runs.due(visit.actor()).stream().map(RetentionJson.DueJson::of).toList());
    }

    /**
     * Has what is due destroyed.
     *
     * @return 202
     */
    @POST
    @Path("runs")
    @Operation(
            summary = "Has what is due destroyed (administrators)",
            description =
                    "202: it is done in small steps, and its report appears among the runs. 409: one is under way.")
    public Response run() {
        UUID id = runs.begin(visit.actor());
        return Response.accepted(Map.of("id", id)).build();
    }
}
