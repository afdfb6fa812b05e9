package fi.polku.mentoring.keys.web;

import fi.polku.mentoring.keys.Keys;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Keys over REST, for administrators. */
@Path("/api/v1/keys")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class KeysResource {
    @Inject
    Visit visit;

    @Inject
    Keys keys;

    /**
     * How keys stand.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "Which master key protects how many data keys, and how far a rotation has come",
            description =
                    "condition is one of wraps, opens, idle (it may be taken away), missing (a node does not know it). Never a key.")
    public KeysJson state() {
        return KeysJson.of(keys.state(visit.actor()));
    }

    /**
     * Begins to wrap all of them by the first master key.
     *
     * @return 202 with how they stand
     */
    @POST
    @Path("rotation")
    @Operation(
            summary = "Begins to wrap every data key by the first master key",
            description =
                    "409 when a rotation is under way, a node does not know that key yet, or it has wrapped all there are.")
    public Response rotate() {
        keys.rotate(visit.actor());
        return Response.accepted(KeysJson.of(keys.state(visit.actor()))).build();
    }
}
