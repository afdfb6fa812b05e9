package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Requests;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Requests to mentors over REST. */
@Path("/api/v1/bank/requests")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Mentor bank")
public class RequestResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Requests requests;

    /**
     * All with which the caller has to do.
     *
     * @return 200, a page
     */
    @GET
    @Operation(
            summary =
                    "Requests that the caller wrote, that are for them, and that are theirs to answer, the newest first, without the words")
    public PageJson<RequestJson> list() {
        return PageJson.of(requests.list(visit.actor(), call.cursor(), call.limit()), RequestJson::line);
    }

    /**
     * One.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A request with its words; opening another's is on record")
    public RequestJson read(@PathParam("id") UUID id) {
        return RequestJson.of(requests.open(visit.actor(), id));
    }

    /**
     * Accepts.
     *
     * @param id which
     * @return 200 with the request, without its words; the pair has begun under the same id
     */
    @POST
    @Path("{id}/accept")
    @Operation(
            summary = "Accepts (who is asked): a pair begins under the request's id, unless there is no place any more")
    public RequestJson accept(@PathParam("id") UUID id) {
        requests.answer(visit.actor(), id, true);
        return RequestJson.line(requests.find(visit.actor(), id));
    }

    /**
     * Declines.
     *
     * @param id which
     * @return 200 with the request, without its words
     */
    @POST
    @Path("{id}/decline")
    @Operation(summary = "Declines (who is asked), without having to say why")
    public RequestJson decline(@PathParam("id") UUID id) {
        requests.answer(visit.actor(), id, false);
        return RequestJson.line(requests.find(visit.actor(), id));
    }

    /**
     * Lets go out what the supervisor wrote.
     *
     * @param id which
     * @return 200 with the request, without its words
     */
    @POST
    @Path("{id}/send")
    @Operation(summary = "Lets a request go out that the caller's supervisor wrote for them")
    public RequestJson send(@PathParam("id") UUID id) {
        requests.decide(visit.actor(), id, true);
        return RequestJson.line(requests.find(visit.actor(), id));
    }

    /**
     * Does not let it go out.
     *
     * @param id which
     * @return 200 with the request, without its words
     */
    @POST
    @Path("{id}/keep-back")
    @Operation(summary = "Does not let a request go out that the caller's supervisor wrote for them")
    public RequestJson keepBack(@PathParam("id") UUID id) {
        requests.decide(visit.actor(), id, false);
        return RequestJson.line(requests.find(visit.actor(), id));
    }

    /**
     * Takes it back.
     *
     * @param id which
     * @return 200 with the request, without its words
     */
    @POST
    @Path("{id}/take-back")
    @Operation(summary = "Takes a request back (for whom it is; who wrote it while it is not with the mentor)")
    public RequestJson takeBack(@PathParam("id") UUID id) {
        requests.takeBack(visit.actor(), id);
        return RequestJson.line(requests.find(visit.actor(), id));
    }
}
