package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.EventView;
import fi.polku.mentoring.gathering.Events;
import fi.polku.mentoring.gathering.Seats;
import fi.polku.mentoring.gathering.web.EventJson.AttendeeJson;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** An event over REST. */
@Path("/api/v1/events/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Events")
public class EventsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Events events;

    @Inject
    Seats seats;

    @Inject
    Clock clock;

    /** Which event. */
    @PathParam("id")
    UUID id;

    /**
     * An event.
     *
     * @return 200 with its version as ETag
     */
    @GET
    @Operation(
            summary = "An event: for who runs it, trains in its round, or may come",
            description = "The link is there for who runs it and for who is signed up.")
    public Response read() {
        return answer(events.read(visit.actor(), id));
    }

    /**
     * Changes it.
     *
     * @param ifMatch the version it was changed on
     * @param input all of it
     * @return 200 with the event as it is now
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Changes an event (who runs it), before it begins",
            description = "All fields, as when it is arranged. Those who come are told of another time, place or link.")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        events.mayChange(visit.actor(), id);
        EventContent content = EventInput.content(input);
        return answer(events.change(visit.actor(), id, version, content));
    }

    /**
     * Calls it off.
     *
     * @param ifMatch the version that is called off
     * @return 200 with the event as it is now
     */
    @POST
    @Path("cancel")
    @Operation(summary = "Calls an event off (who runs it), before it begins; those who come or wait are told")
    public Response cancel(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(events.cancel(visit.actor(), id, Preconditions.version(ifMatch)));
    }

    /**
     * Signs up.
     *
     * @param input way, wait
     * @return 200 with the event as it is now; 409 when no seat is free and the caller does not wait
     */
    @PUT
    @Path("seat")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Signs up, or comes in the other way from now on",
            description =
                    "way is room or remote; with wait true one waits in line when no seat is free, and moves up by oneself.")
    public Response signUp(Input input) {
        events.read(visit.actor(), id);
        EventInput.Coming coming = EventInput.Coming.read(input);
        return answer(seats.signUp(visit.actor(), id, coming.way(), coming.waits()));
    }

    /**
     * Signs off.
     *
     * @return 204
     */
    @DELETE
    @Path("seat")
    @Operation(summary = "Signs off, before it begins; who waits longest has the seat")
    public Response signOff() {
        seats.signOff(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Who comes.
     *
     * @return 200, a page
     */
    @GET
    @Path("people")
    @Operation(
            summary = "Who comes and who waits, by name (who runs it)",
            description = "Who trains in the round gets the names of those who come, and whether they were there.")
    public PageJson<AttendeeJson> people() {
        return PageJson.of(
                seats.people(visit.actor(), id, call.cursor(), call.limit()).people(), AttendeeJson::of);
    }

    /**
     * Says who was there.
     *
     * @param input seats, there
     * @return 204
     */
    @PUT
    @Path("attendance")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says of some seats who was there (who runs it, or trains in the round), from the event’s day on",
            description =
                    "seats are those of which it is said, there those of them who came; all other seats stay as they are.")
    public Response mark(Input input) {
        events.read(visit.actor(), id);
        EventInput.Attendance attendance = EventInput.Attendance.read(input);
        seats.mark(visit.actor(), id, attendance.seats(), attendance.there());
        return Response.noContent().build();
    }

    private Response answer(EventView event) {
        return Response.ok(EventJson.of(event, clock.instant()))
                .tag(Preconditions.tag(event.version()))
                .build();
    }
}
