package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.MyMeetings;
import fi.polku.mentoring.meeting.web.MeetingJson.MineJson;
import fi.polku.mentoring.meeting.web.MeetingJson.MyActionJson;
import fi.polku.mentoring.meeting.web.MeetingJson.TimeJson;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** One's own meetings over REST, whatever their groups. */
@Path("/api/v1/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Meetings")
public class MyMeetingsResource {
    @Inject
    Visit visit;

    @Inject
    MyMeetings mine;

    /**
     * What is to come.
     *
     * @return 200
     */
    @GET
    @Path("meetings")
    @Operation(summary = "The caller's meetings of the coming year, the next first")
    public PageJson<MineJson> meetings() {
        return PageJson.whole(
                mine.coming(visit.actor()).stream().map(MineJson::of).toList());
    }

    /**
     * What is to be done.
     *
     * @return 200
     */
    @GET
    @Path("meeting-actions")
    @Operation(
            summary =
                    "What the caller, or all in a group of theirs, still have to do; the earliest due first, at most 100")
    public PageJson<MyActionJson> actions() {
        return PageJson.whole(
                mine.actions(visit.actor()).stream().map(MyActionJson::of).toList());
    }

    /**
     * The working time that meetings took.
     *
     * @return 200
     */
    @GET
    @Path("meeting-time")
    @Operation(
            summary =
                    "The caller's working time in meetings at which they were, preparation included, by group and month; nobody else is told it")
    public PageJson<TimeJson> time() {
        return PageJson.whole(mine.time(visit.actor(), Optional.empty()).stream()
                .map(TimeJson::of)
                .toList());
    }
}
