package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.participation.Participations;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's part in a group for the host, over REST. */
@Path("/api/v1/groups/{group}/participation")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class ParticipationResource {
    @Inject
    Visit visit;

    @Inject
    Participations participations;

    /** Which group. */
    @PathParam("group")
    UUID group;

    /**
     * What would be sent, and how it stands.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary =
                    "One's own part in a group as the competence system would be told of it, and whether it has been (who is or was in the group)")
    public ParticipationJson read() {
        return ParticipationJson.of(participations.read(visit.actor(), group));
    }

    /**
     * Has the host told.
     *
     * @param input mark
     * @return 200 with how it stands
     */
    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Has the competence system told of one's own part in a group",
            description = "mark is that of what was shown; when something else would be sent by now it is 412.")
    public ParticipationJson send(Input input) {
        participations.read(visit.actor(), group);
        participations.send(visit.actor(), group, ParticipationJson.mark(input));
        return read();
    }

    /**
     * Has it back.
     *
     * @return 200 with how it stands
     */
    @POST
    @Path("take-back")
    @Operation(
            summary = "Takes it back: what has not left never leaves, else the competence system is asked to forget it")
    public ParticipationJson takeBack() {
        participations.takeBack(visit.actor(), group);
        return read();
    }
}
