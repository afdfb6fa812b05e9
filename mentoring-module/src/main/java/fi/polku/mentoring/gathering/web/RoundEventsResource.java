package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.EventView;
import fi.polku.mentoring.gathering.Events;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
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
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The events of a round over REST. */
@Path("/api/v1/rounds/{id}/events")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class RoundEventsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * Its events.
     *
     * @return 200, a page
     */
    @GET
    @Operation(summary = "The events of a round that are for the caller, the last first")
    public PageJson<EventJson> list() {
        var now = clock.instant();
        return PageJson.of(
                events.ofRound(visit.actor(), round, call.cursor(), call.limit())
                        .events(),
                event -> EventJson.of(event, now));
    }

    /**
     * Arranges one.
     *
     * @param input what is said of it
     * @return 201 with the event
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Arranges an event (who runs the round); those for whom it is are told",
            description =
                    "kind is kick-off, meet-up, training, sparring or closing; day and time are those of the wall in Finland; place is the room, remote says whether one may take"
                            + " part by the link; seats and remoteSeats are left out for as many as come; audience has participants, organisers, trainers, matching, applicants.")
    public Response arrange(Input input) {
        events.mayArrange(visit.actor(), round);
        EventContent content = EventInput.content(input);
        UUID id = events.arrange(visit.actor(), round, content);
        EventView event = events.read(visit.actor(), id);
        return Response.created(URI.create("/api/v1/events/" + id))
                .tag(Preconditions.tag(event.version()))
                .entity(EventJson.of(event, clock.instant()))
                .build();
    }
}
