package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Applications;
import fi.polku.mentoring.application.web.ApplicationJson.StandingJson;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own applications over REST. */
@Path("/api/v1/me/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class MyApplicationsResource {
    @Inject
    Visit visit;

    @Inject
    Applications applications;

    @Inject
    Clock clock;

    /**
     * All of them.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "The caller's own applications and where they stand, the last changed first; at most 100")
    public PageJson<StandingJson> list() {
        Instant now = clock.instant();
        return PageJson.whole(applications.mine(visit.actor()).stream()
                .map(mine -> StandingJson.of(mine, now))
                .toList());
    }
}
