package fi.polku.mentoring.feed.web;

import fi.polku.mentoring.feed.Feeds;
import fi.polku.mentoring.web.Visit;
import fi.polku.mentoring.web.WebSettings;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The address of one's own calendar, over REST. */
@Path("/api/v1/me/calendar-feed")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Notices")
public class FeedResource {
    @Inject
    Visit visit;

    @Inject
    Feeds feeds;

    @Inject
    WebSettings settings;

    /** Whether there is an address: {@code madeAt} is absent where there is none. */
    public record FeedJson(@Nullable Instant madeAt) {}

    /** The address, which is shown once. */
    public record AddressJson(String address) {}

    /**
     * Whether there is one.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "Whether one's calendar has an address, and since when")
    public FeedJson read() {
        return new FeedJson(feeds.madeAt(visit.actor()).orElse(null));
    }

    /**
     * Makes one, in place of the one there was.
     *
     * @return 201 with the address
     */
    @POST
    @Operation(
            summary = "Makes an address for one's calendar, in place of the one there was",
            description = "It is told once and kept nowhere; whoever has it reads the calendar.")
    public Response make() {
        return Response.created(URI.create("/api/v1/me/calendar-feed"))
                .entity(new AddressJson(FeedPages.address(settings, feeds.make(visit.actor()))))
                .build();
    }

    /**
     * Takes it away.
     *
     * @return 204
     */
    @DELETE
    @Operation(summary = "Takes the address away: it opens nothing any more")
    public Response remove() {
        feeds.remove(visit.actor());
        return Response.noContent().build();
    }
}
