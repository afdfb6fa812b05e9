package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.GroupStandings;
import fi.polku.mentoring.meeting.web.MeetingJson.StandingJson;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Whether the groups of a programme meet, over REST. */
@Path("/api/v1/programmes/{programme}/group-meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class GroupStandingsResource {
    @Inject
    Visit visit;

    @Inject
    GroupStandings standings;

    /**
     * How they stand.
     *
     * @param programme of which programme
     * @return 200
     */
    @GET
    @Operation(
            summary =
                    "How the groups of a programme meet: how often, when last, whether one is quiet (who runs it); nothing that anybody wrote",
            description = "standing is begun, meeting, quiet or ended; at most 1,000, the last begun first.")
    public PageJson<StandingJson> list(@PathParam("programme") UUID programme) {
        return PageJson.whole(standings.of(visit.actor(), programme, Optional.empty()).stream()
                .map(StandingJson::of)
                .toList());
    }
}
