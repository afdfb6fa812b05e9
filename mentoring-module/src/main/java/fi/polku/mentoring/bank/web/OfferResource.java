package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Offer;
import fi.polku.mentoring.bank.OfferState;
import fi.polku.mentoring.bank.Offers;
import fi.polku.mentoring.web.Input;
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
import java.net.URI;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** One's own offer in a bank, over REST. */
@Path("/api/v1/bank/programmes/{id}/offer")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentor bank")
public class OfferResource {
    private static final String SAID =
            "themes: ids of the programme's; competences: of the caller's profile, each with a level of its scale, at most 20; languages: fi, sv, en, one at least;"
                    + " meets: place, remote, either; place: at most 80 characters; across: whether people of other agencies find it; places: 1–5; from: a day; words: at"
                    + " most 1,000 characters.";

    @Inject
    Visit visit;

    @Inject
    Offers offers;

    /** Of which programme's bank. */
    @PathParam("id")
    UUID programme;

    private static Response answer(Response.ResponseBuilder response, Offer offer) {
        return response.entity(OfferJson.line(offer))
                .tag(Preconditions.tag(offer.version()))
                .build();
    }

    /**
     * The caller's own offer.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "The caller's own offer")
    public Response read() {
        return answer(Response.ok(), offers.own(visit.actor(), programme));
    }

    /**
     * Begins it.
     *
     * @param input what is offered
     * @return 201 with the offer, a draft
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins the caller's own offer, as a draft (who may be a mentor in the bank)",
            description = SAID)
    public Response begin(Input input) {
        offers.toBegin(visit.actor(), programme);
        Offer begun = offers.begin(visit.actor(), programme, BankInput.content(input));
        return answer(Response.created(URI.create("/api/v1/bank/programmes/" + programme + "/offer")), begun);
    }

    /**
     * Changes it.
     *
     * @param ifMatch the version that was read
     * @param input what is offered
     * @return 200 with the offer
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Changes the caller's own offer; what is published is changed for all", description = SAID)
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        offers.own(visit.actor(), programme);
        return answer(Response.ok(), offers.write(visit.actor(), programme, version, BankInput.content(input)));
    }

    /**
     * Throws a draft away.
     *
     * @return 204
     */
    @DELETE
    @Operation(summary = "Throws the caller's own draft away; what was published is withdrawn")
    public Response discard() {
        offers.discard(visit.actor(), programme);
        return Response.noContent().build();
    }

    /**
     * Publishes it, also after a pause.
     *
     * @param ifMatch the version that was read
     * @return 200 with the offer
     */
    @POST
    @Path("publish")
    @Operation(summary = "Publishes the caller's own offer, also after a pause")
    public Response publish(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return state(OfferState.PUBLISHED, ifMatch);
    }

    /**
     * Takes nobody for now.
     *
     * @param ifMatch the version that was read
     * @return 200 with the offer
     */
    @POST
    @Path("pause")
    @Operation(summary = "Pauses it: nobody finds it; what was asked waits for an answer still")
    public Response pause(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return state(OfferState.PAUSED, ifMatch);
    }

    /**
     * Takes it back.
     *
     * @param ifMatch the version that was read
     * @return 200 with the offer
     */
    @POST
    @Path("withdraw")
    @Operation(summary = "Withdraws it: nobody finds it, and who waits for an answer is told")
    public Response withdraw(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return state(OfferState.WITHDRAWN, ifMatch);
    }

    private Response state(OfferState state, @Nullable String ifMatch) {
        var version = Preconditions.version(ifMatch);
        return answer(Response.ok(), offers.state(visit.actor(), programme, state, version));
    }
}
