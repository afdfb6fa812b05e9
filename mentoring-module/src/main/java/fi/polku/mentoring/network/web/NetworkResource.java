package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.CardContent;
import fi.polku.mentoring.network.NetworkCard;
import fi.polku.mentoring.network.Networks;
import fi.polku.mentoring.network.Sought;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The network of a round over REST: looking around, and one's own card. */
@Path("/api/v1/rounds/{id}/network")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Network")
public class NetworkResource {
    private static final String SAID =
            "words: at most 1,000 characters; languages: fi, sv, en, one at least; themes: ids of the programme's; competences: addresses of the caller's profile, at most 20; showsEmail.";

    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Networks networks;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * The network.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "The network of a round, as the caller stands to it",
            description = "Who runs the round is told how many have joined, from five on.")
    public NetworkJson read() {
        Networks.Look look = networks.look(visit.actor(), round, Sought.anybody(), Cursor.start(), 1);
        return NetworkJson.of(look.network(), look.choices());
    }

    /**
     * Those in it.
     *
     * @param words in names, units, organisations, themes and competences
     * @param theme one they have chosen
     * @param organisation theirs
     * @param language one they like to talk in
     * @return 200, a page
     */
    @GET
    @Path("cards")
    @Operation(summary = "Those in the network, who joined last first (who has joined)")
    public PageJson<CardJson> list(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("theme") @DefaultValue("") String theme,
            @QueryParam("organisation") @DefaultValue("") String organisation,
            @QueryParam("language") @DefaultValue("") String language) {
        return PageJson.of(
                networks.list(
                        visit.actor(),
                        round,
                        NetworkInput.sought(words, theme, organisation, language),
                        call.cursor(),
                        call.limit()),
                CardJson::line);
    }

    /**
     * Joins.
     *
     * @param input what to show
     * @return 201 with the card
     */
    @POST
    @Path("card")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Joins the network with a card (who takes part in the round)", description = SAID)
    public Response join(Input input) {
        networks.read(visit.actor(), round);
        CardContent content = NetworkInput.content(input);
        networks.join(visit.actor(), round, content, call.idempotencyKey("network.join " + round, input));
        return answer(Response.created(URI.create("/api/v1/rounds/" + round + "/network/card")), own());
    }

    private NetworkCard own() {
        return networks.own(visit.actor(), round);
    }

    private static Response answer(Response.ResponseBuilder response, NetworkCard card) {
        return response.entity(CardJson.line(card))
                .tag(Preconditions.tag(card.version()))
                .build();
    }

    /**
     * The caller's own card.
     *
     * @return 200
     */
    @GET
    @Path("card")
    @Operation(summary = "The caller's own card")
    public Response card() {
        return answer(Response.ok(), own());
    }

    /**
     * Changes it.
     *
     * @param ifMatch the version that was read
     * @param input what to show
     * @return 200 with the card
     */
    @PUT
    @Path("card")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the caller's own card", description = SAID)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        own();
        return answer(Response.ok(), networks.change(visit.actor(), round, version, NetworkInput.content(input)));
    }

    /**
     * Leaves.
     *
     * @return 204
     */
    @DELETE
    @Path("card")
    @Operation(summary = "Leaves the network; the card is gone at once, messages stay with whom they reached")
    public Response leave() {
        networks.leave(visit.actor(), round);
        return Response.noContent().build();
    }
}
