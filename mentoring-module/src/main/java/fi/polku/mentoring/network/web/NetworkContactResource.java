package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.NetworkMessages;
import fi.polku.mentoring.network.Networks;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Others' cards, and messages between two of a network, over REST. */
@Path("/api/v1/network")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
public class NetworkContactResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Networks networks;

    @Inject
    NetworkMessages messages;

    /**
     * A card.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("cards/{id}")
    @Operation(
            summary = "A card with what is written on it (who is in the same network); opening another's is on record")
    public CardJson card(@PathParam("id") UUID id) {
        return CardJson.of(networks.open(visit.actor(), id));
    }

    /**
     * Writes to its owner.
     *
     * @param id which card
     * @param input words
     * @return 201 with the message
     */
    @POST
    @Path("cards/{id}/messages")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes to the owner of a card, who is told that somebody has written",
            description = "words: at most 2,000 characters. So many in 24 hours as polku.network.messages says.")
    public Response write(@PathParam("id") UUID id, Input input) {
        UUID message = messages.write(
                visit.actor(), id, NetworkInput.message(input), call.idempotencyKey("network.write " + id, input));
        return Response.created(URI.create("/api/v1/network/messages/" + message))
                .entity(NetworkMessageJson.of(messages.open(visit.actor(), message)))
                .build();
    }

    /**
     * Messages.
     *
     * @return 200, a page
     */
    @GET
    @Path("messages")
    @Operation(summary = "What the caller has written and been written, the newest first, without the words")
    public PageJson<NetworkMessageJson> list() {
        return PageJson.of(messages.list(visit.actor(), call.cursor(), call.limit()), NetworkMessageJson::of);
    }

    /**
     * A message.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("messages/{id}")
    @Operation(summary = "A message that the caller wrote or got; opening another's is on record")
    public NetworkMessageJson read(@PathParam("id") UUID id) {
        return NetworkMessageJson.of(messages.open(visit.actor(), id));
    }

    /**
     * Takes it back.
     *
     * @param id which
     * @return 204
     */
    @DELETE
    @Path("messages/{id}")
    @Operation(summary = "Takes back one's own message, for both")
    public Response takeBack(@PathParam("id") UUID id) {
        messages.takeBack(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Wants to hear no more from who wrote it.
     *
     * @param id which
     * @return 204
     */
    @POST
    @Path("messages/{id}/block")
    @Operation(
            summary = "Hears no more from who wrote a message to the caller",
            description = "Neither sees the other's card in any network from then on; the other is not told.")
    public Response block(@PathParam("id") UUID id) {
        messages.block(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Whom the caller blocks.
     *
     * @return 200, all of them
     */
    @GET
    @Path("blocks")
    @Operation(summary = "From whom the caller wants to hear no more")
    public PageJson<NetworkMessageJson.BlockedJson> blocks() {
        return PageJson.whole(messages.blocked(visit.actor()).stream()
                .map(NetworkMessageJson.BlockedJson::of)
                .toList());
    }

    /**
     * Lets somebody write again.
     *
     * @param id whom
     * @return 204
     */
    @DELETE
    @Path("blocks/{id}")
    @Operation(summary = "Lets somebody write again")
    public Response lift(@PathParam("id") UUID id) {
        messages.lift(visit.actor(), id);
        return Response.noContent().build();
    }
}
