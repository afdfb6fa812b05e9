package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.Events;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The next events for the caller over REST. */
@Path("/api/v1/me/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class MyEventsResource {
    @Inject
    Visit visit;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /**
     * What comes.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary =
                    "The next events of the rounds that the caller takes part in, has applied to or has a task in; at most 50")
    public PageJson<EventJson> coming() {
        var now = clock.instant();
        return PageJson.whole(events.coming(visit.actor()).stream()
                .map(event -> EventJson.of(event, now))
                .toList());
    }
}
