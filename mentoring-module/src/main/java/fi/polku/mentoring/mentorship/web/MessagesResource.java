package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Message;
import fi.polku.mentoring.mentorship.Space;
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
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A group's space over REST. */
@Path("/api/v1/groups/{id}/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class MessagesResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Space space;

    /** Of which group. */
    @PathParam("id")
    UUID group;

    /**
     * Its messages.
     *
     * @return 200, a page
     */
    @GET
    @Operation(
            summary = "What is written in a group's space, the newest first (its members)",
            description = "Who has left reads what they wrote themselves.")
    public PageJson<MessageJson> list() {
        return PageJson.of(
                space.read(visit.actor(), group, call.cursor(), call.limit()).messages(), MessageJson::of);
    }

    /**
     * Writes one.
     *
     * @param input words
     * @return 201 with the message
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes a message to the others in a group", description = "words: at most 4,000 characters.")
    public Response write(Input input) {
        UUID id = space.write(
                visit.actor(), group, words(input), call.idempotencyKey("group-message.write " + group, input));
        return answer(
                Response.created(URI.create("/api/v1/groups/" + group + "/messages/" + id)),
                space.own(visit.actor(), group, id));
    }

    static String words(Input input) {
        input.known("words");
        String words = input.requiredText("words", Space.LONGEST);
        input.check();
        return words;
    }

    /**
     * Corrects one's own.
     *
     * @param id which
     * @param ifMatch the version that was read
     * @param input words
     * @return 200 with the message
     */
    @PATCH
    @Path("{message}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Corrects one's own message, which then says that it was corrected")
    public Response correct(
            @PathParam("message") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        space.own(visit.actor(), group, id);
        return answer(Response.ok(), space.correct(visit.actor(), group, id, version, words(input)));
    }

    /**
     * Deletes one's own.
     *
     * @param id which
     * @return 204
     */
    @DELETE
    @Path("{message}")
    @Operation(summary = "Deletes one's own message for good, also after leaving the group")
    public Response delete(@PathParam("message") UUID id) {
        space.delete(visit.actor(), group, id);
        return Response.noContent().build();
    }

    private static Response answer(Response.ResponseBuilder response, Message message) {
        return response.entity(MessageJson.of(message))
                .tag(Preconditions.tag(message.version()))
                .build();
    }

    /**
     * A message.
     *
     * @param correctedAt left out when it never was corrected
     */
    public record MessageJson(
            UUID id,
            UUID author,
            String name,
            String words,
            Instant writtenAt,
            @Nullable Instant correctedAt,
            int version) {

        static MessageJson of(Message message) {
            return new MessageJson(
                    message.id(),
                    message.author(),
                    message.name(),
                    message.words(),
                    message.writtenAt(),
                    message.correctedAt().orElse(null),
                    message.version());
        }
    }
}
