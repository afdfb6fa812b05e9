package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.Meetings;
import fi.polku.mentoring.meeting.web.MeetingJson.ProposalJson;
import fi.polku.mentoring.meeting.web.MeetingJson.WholeJson;
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
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Meetings of a group over REST. */
@Path("/api/v1/groups/{group}/meetings")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class GroupMeetingsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Meetings meetings;

    @Inject
    Clock clock;

    /** Of which group. */
    @PathParam("group")
    UUID group;

    /**
     * All of them.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "The meetings of a group, the last first; at most 200 (who is in it)")
    public PageJson<MeetingJson> list() {
        Instant now = clock.instant();
        return PageJson.whole(meetings.list(visit.actor(), group).all().stream()
                .map(meeting -> MeetingJson.of(meeting, now))
                .toList());
    }

    /**
     * The next one, as it is proposed.
     *
     * @return 200
     */
    @GET
    @Path("proposal")
    @Operation(summary = "When the group might meet next: from its programme's habits and its last meeting")
    public ProposalJson proposal() {
        return ProposalJson.of(meetings.offer(visit.actor(), group).proposal());
    }

    /**
     * Arranges one, or enters one that was held.
     *
     * @param input date, time, minutes, preparation, way, place, link, host, held
     * @return 201 with the meeting
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Arranges a meeting (anybody in the group); all who are in it are invited",
            description =
                    "date and time are Finland's; way is place (with place, and link where one may join from elsewhere), link (with link) or visit (with host, who is in the group)."
                            + " With held it is one that was held already, of which nobody is told.")
    public Response arrange(Input input) {
        meetings.offer(visit.actor(), group);
        boolean held = MeetingInput.held(input);
        var wanted = MeetingInput.arranged(input);
        UUID id = held
                ? meetings.enter(visit.actor(), group, wanted, call.idempotencyKey("meeting.enter " + group, input))
                : meetings.arrange(
                        visit.actor(), group, wanted, call.idempotencyKey("meeting.arrange " + group, input));
        WholeJson whole = WholeJson.of(meetings.read(visit.actor(), id), clock.instant());
        return Response.created(URI.create("/api/v1/meetings/" + id))
                .entity(whole)
                .tag(Preconditions.tag(whole.meeting().version()))
                .build();
    }
}
