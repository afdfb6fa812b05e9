package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.telling.Notices;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one has been told, over REST. */
@Path("/api/v1/me/notices")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class NoticesResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Notices notices;

    /** How many were read. */
    public record ReadCount(int read) {}

    /**
     * All of it, the last first.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "What one has been told, the last first",
            description = "text is composed in the language asked for; readAt is absent while it is new.")
    public PageJson<NoticeJson> list() {
        return PageJson.of(
                notices.list(visit.actor(), call.cursor(), call.limit()), notice -> NoticeJson.of(notice, visit.t()));
    }

    /**
     * Marks one as read.
     *
     * @param id which
     * @return 204
     */
    @POST
    @Path("{id}/read")
    @Operation(summary = "Marks a notice as read")
    public Response read(@PathParam("id") UUID id) {
        notices.open(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Marks all as read.
     *
     * @return 200 with how many were new
     */
    @POST
    @Path("read")
    @Operation(summary = "Marks all notices as read")
    public ReadCount readAll() {
        return new ReadCount(notices.readAll(visit.actor()));
    }
}
