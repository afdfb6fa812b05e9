package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.participation.Participations;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** All that one has the host told of one's parts in groups, over REST. */
@Path("/api/v1/me/participations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class MyParticipationsResource {
    @Inject
    Visit visit;

    @Inject
    Participations participations;

    /**
     * What the host has been told.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary =
                    "What the caller has the competence system told of their parts in groups, the last begun first; at most 50")
    public PageJson<ParticipationJson> all() {
        return PageJson.whole(participations.told(visit.actor()).stream()
                .map(ParticipationJson::of)
                .toList());
    }
}
