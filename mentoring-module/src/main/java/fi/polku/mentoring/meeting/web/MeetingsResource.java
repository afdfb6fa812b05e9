package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.Afterwards;
import fi.polku.mentoring.meeting.Agenda;
import fi.polku.mentoring.meeting.AgendaPoint;
import fi.polku.mentoring.meeting.MeetingAnswers;
import fi.polku.mentoring.meeting.Meetings;
import fi.polku.mentoring.meeting.web.MeetingJson.WholeJson;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A meeting over REST. */
@Path("/api/v1/meetings/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MeetingsResource {
    @Inject
    Visit visit;

    @Inject
    Meetings meetings;

    @Inject
    MeetingAnswers answers;

    @Inject
    Agenda agenda;

    @Inject
    Afterwards afterwards;

    @Inject
    Clock clock;

    /** Which meeting. */
    @PathParam("id")
    UUID id;

    /**
     * The meeting.
     *
     * @return 200 with its version as ETag
     */
    @GET
    @Operation(
            summary =
                    "A meeting with its agenda, who is invited, what was agreed and who does what (who is in the group)")
    public Response read() {
        return answer(Response.ok());
    }

    private Response answer(Response.ResponseBuilder response) {
        WholeJson whole = WholeJson.of(meetings.read(visit.actor(), id), clock.instant());
        return response.entity(whole)
                .tag(Preconditions.tag(whole.meeting().version()))
                .build();
    }

    /**
     * Moves it.
     *
     * @param ifMatch the version the change was made on
     * @param input what changes
     * @return 200 with the meeting as it is now
     */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Moves a meeting that is not held yet: another time, another place (anybody in the group); all who are invited are told")
    public Response move(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        Optional<Integer> version = Preconditions.version(ifMatch);
        meetings.move(visit.actor(), id, version, before -> MeetingInput.merged(input, before));
        return answer(Response.ok());
    }

    /**
     * Calls it off.
     *
     * @param ifMatch the version that was looked at
     * @return 200 with the meeting as it is now
     */
    @POST
    @Path("cancel")
    @Operation(
            summary = "Calls a meeting off that is not held yet (anybody in the group); all who are invited are told")
    public Response cancel(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        meetings.cancel(visit.actor(), id, Preconditions.version(ifMatch));
        return answer(Response.ok());
    }

    /**
     * Says whether one comes.
     *
     * @param input answer
     * @return 200 with the meeting
     */
    @PUT
    @Path("answer")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says whether one comes to a meeting that is to come (who is invited)",
            description = "answer is accepted, tentative or declined; the one before it is forgotten.")
    public Response answer(Input input) {
        meetings.see(visit.actor(), id);
        answers.answer(visit.actor(), id, MeetingInput.answer(input));
        return answer(Response.ok());
    }

    /**
     * Writes down what was.
     *
     * @param ifMatch the version it was written on
     * @param input came, agreed, actions, next
     * @return 200 with the meeting as it is now, and where the next one is
     */
    @PUT
    @Path("record")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary =
                    "Writes down who came, what was agreed, who does what, and arranges the next one; all at once (anybody in the group)",
            description =
                    "came are ids of who is invited; actions are {\"id\" of one that was written before, \"words\", \"doer\", \"due\"}, and those that are left out are gone;"
                            + " next is as for arranging.")
    public Response record(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        Optional<Integer> version = Preconditions.version(ifMatch);
        meetings.see(visit.actor(), id);
        Optional<UUID> next = afterwards.write(visit.actor(), id, version, MeetingInput.record(input));
        Response.ResponseBuilder response = Response.ok();
        next.ifPresent(n -> response.link(URI.create("/api/v1/meetings/" + n), "next"));
        return answer(response);
    }

    /**
     * Adds a point to the agenda.
     *
     * @param input words
     * @return 201 with the meeting
     */
    @POST
    @Path("points")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Adds a point at the end of the agenda (anybody in the group)")
    public Response add(Input input) {
        meetings.see(visit.actor(), id);
        agenda.add(visit.actor(), id, MeetingInput.point(input));
        return answer(Response.created(URI.create("/api/v1/meetings/" + id)));
    }

    /**
     * Ticks a point, or moves it.
     *
     * @param point which
     * @param input done, by
     * @return 200 with the meeting
     */
    @PATCH
    @Path("points/{point}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Ticks a point of the agenda, or moves it among the others (anybody in the group)",
            description =
                    "done is whether it has been dealt with; by is how many places it goes down, or up when below zero.")
    public Response change(@PathParam("point") UUID point, Input input) {
        meetings.see(visit.actor(), id);
        input.known("done", "by");
        Optional<Boolean> done = input.truth("done");
        Optional<Integer> by = input.number("by", -AgendaPoint.MOST, AgendaPoint.MOST);
        input.check();
        done.ifPresent(d -> agenda.tick(visit.actor(), id, point, d));
        by.ifPresent(places -> agenda.shift(visit.actor(), id, point, places));
        return answer(Response.ok());
    }

    /**
     * Takes a point off.
     *
     * @param point which
     * @return 204
     */
    @DELETE
    @Path("points/{point}")
    @Operation(summary = "Takes a point off the agenda (anybody in the group)")
    public Response remove(@PathParam("point") UUID point) {
        agenda.remove(visit.actor(), id, point);
        return Response.noContent().build();
    }

    /**
     * Ticks an action.
     *
     * @param action which
     * @param input done
     * @return 200 with the meeting
     */
    @PATCH
    @Path("actions/{action}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Ticks what was to be done, or takes the tick back (anybody in the group)")
    public Response tick(@PathParam("action") UUID action, Input input) {
        meetings.see(visit.actor(), id);
        input.known("done");
        Optional<Boolean> done = input.truth("done");
        input.check();
        done.ifPresent(d -> afterwards.tick(visit.actor(), id, action, d));
        return answer(Response.ok());
    }
}
