package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Groups;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A programme's groups over REST, for who runs it. */
@Path("/api/v1/programmes/{id}/groups")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class ProgrammeGroupsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Groups groups;

    /**
     * Who is in which group.
     *
     * @param id the programme
     * @param round of one round alone
     * @return 200, a page
     */
    @GET
    @Operation(summary = "Who is in which group, the last begun first (who runs the programme); never what is written")
    public PageJson<GroupJson> list(@PathParam("id") UUID id, @QueryParam("round") @Nullable UUID round) {
        return PageJson.of(
                groups.list(visit.actor(), id, Optional.ofNullable(round), call.cursor(), call.limit())
                        .groups(),
                GroupJson::of);
    }
}
