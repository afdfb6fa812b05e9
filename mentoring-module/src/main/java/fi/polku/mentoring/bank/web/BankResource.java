package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Banks;
import fi.polku.mentoring.bank.Offers;
import fi.polku.mentoring.bank.Requests;
import fi.polku.mentoring.persistence.Together;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
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

/** The mentor bank over REST: looking for a mentor, and asking. */
@Path("/api/v1/bank")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentor bank")
public class BankResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Together together;

    @Inject
    Banks banks;

    @Inject
    Offers offers;

    @Inject
    Requests requests;

    /**
     * The banks.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "Open mentor banks that are for the caller, and themes by which one may look")
    public BankJson read() {
        return together.read(visit.actor(), () -> BankJson.of(banks.mine(visit.actor()), banks.themes(visit.actor())));
    }

    /**
     * Looks for a mentor.
     *
     * @param asked whom
     * @return 200, a page
     */
    @GET
    @Path("offers")
    @Operation(
            summary = "Others' offers, those published last first, without what they tell of themselves",
            description =
                    "meets: place or remote; competence: its address; own: of the caller's agency alone; free: with a place now.")
    public PageJson<OfferJson> list(@BeanParam Asked asked) {
        return PageJson.of(
                banks.find(visit.actor(), BankInput.sought(asked.fields()), call.cursor(), call.limit()),
                OfferJson::line);
    }

    /**
     * An offer.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("offers/{id}")
    @Operation(summary = "An offer with what its mentor tells (whom it reaches); opening another's is on record")
    public OfferJson offer(@PathParam("id") UUID id) {
        return OfferJson.of(offers.open(visit.actor(), id));
    }

    /**
     * Asks.
     *
     * @param id which offer
     * @param input words, and for whom
     * @return 201 with the request
     */
    @POST
    @Path("offers/{id}/requests")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks a mentor, for oneself, or for who reports to the caller, who decides whether it goes out",
            description =
                    "words: at most 2,000 characters; mentee: left out, the caller. At most so many wait for an answer as polku.bank.requests says.")
    public Response ask(@PathParam("id") UUID id, Input input) {
        offers.seen(visit.actor(), id);
        BankInput.Asked asked = BankInput.asked(input, visit.actor().person());
        UUID request = requests.ask(
                visit.actor(), id, asked.mentee(), asked.words(), call.idempotencyKey("mentor.ask " + id, input));
        return Response.created(URI.create("/api/v1/bank/requests/" + request))
                .entity(RequestJson.of(requests.open(visit.actor(), request)))
                .build();
    }
}
