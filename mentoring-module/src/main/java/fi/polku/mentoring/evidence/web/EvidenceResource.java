package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.EvidenceItem;
import fi.polku.mentoring.evidence.EvidenceItems;
import fi.polku.mentoring.evidence.EvidenceReading;
import fi.polku.mentoring.evidence.WriteEvidence;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** What a person has the host told of completed steps, over REST. */
@Path("/api/v1/evidence")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Evidence")
public class EvidenceResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceReading reading;

    /**
     * A page of items.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "What one has had the competence system told, or is about to; changed last first",
            description = "limit 1–100, cursor from next.")
    public PageJson<EvidenceJson> list() {
        var page = reading.list(visit.actor(), call.cursor(), call.limit());
        return PageJson.of(page, item -> EvidenceJson.of(item, visit.t().locale()));
    }

    /**
     * An item.
     *
     * @param id the item
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(
            summary = "An item, with exactly what is sent of it",
            description = "message is what is sent, or was; mark names it, to be said when it is sent.")
    public Response read(@PathParam("id") UUID id) {
        return answer(id);
    }

    /**
     * Writes evidence anew.
     *
     * @param id the item
     * @param ifMatch the version that was looked at
     * @param input {@code {"title", "note", "level"}}
     * @return 200 with the item
     */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes evidence anew that is not given",
            description =
                    "title (one line, at most 200 characters), note (at most 2,000), level (on the competence’s scale). 409 while it is given. If-Match is required.")
    public Response write(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        WriteEvidence words = EvidenceForm.words(input);
        items.write(visit.actor(), id, version, words);
        return answer(id);
    }

    /**
     * Gives an item to the host.
     *
     * @param id the item
     * @param input {@code {"mark"}} of what was shown
     * @return 200 with the item
     */
    @POST
    @Path("{id}/send")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Sends an item to the competence system, exactly as it was shown",
            description = "{\"mark\"} of the message that was shown; 412 when something else would be sent by now.")
    public Response send(@PathParam("id") UUID id, Input input) {
        items.send(visit.actor(), id, EvidenceForm.mark(input));
        return answer(id);
    }

    /**
     * Decides not to send an item.
     *
     * @param id the item
     * @return 200 with the item
     */
    @POST
    @Path("{id}/keep")
    @Operation(summary = "Decides not to send an item", description = "409 while it is given.")
    public Response keep(@PathParam("id") UUID id) {
        items.keep(visit.actor(), id);
        return answer(id);
    }

    /**
     * Takes an item back.
     *
     * @param id the item
     * @return 200 with the item
     */
    @POST
    @Path("{id}/take-back")
    @Operation(
            summary = "Takes an item back",
            description =
                    "Before it has begun to leave nothing of it leaves and it is a draft again; later the competence system is asked to forget it.")
    public Response takeBack(@PathParam("id") UUID id) {
        items.takeBack(visit.actor(), id);
        return answer(id);
    }

    /**
     * Says that the host's answer has been seen.
     *
     * @param id the item
     * @return 200 with the item
     */
    @POST
    @Path("{id}/noted")
    @Operation(summary = "Says that one has seen what the competence system answered")
    public Response noted(@PathParam("id") UUID id) {
        items.noted(visit.actor(), id);
        return answer(id);
    }

    private Response answer(UUID id) {
        EvidenceItem item = reading.read(visit.actor(), id);
        return Response.ok(EvidenceJson.of(item, visit.t().locale()))
                .tag(Preconditions.tag(item.version()))
                .build();
    }
}
