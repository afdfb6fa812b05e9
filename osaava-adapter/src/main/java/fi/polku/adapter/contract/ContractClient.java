package fi.polku.adapter.contract;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** The contract's requests. Answers are looked at by {@link Exchange}; a status alone is no exception here. */
interface ContractClient extends AutoCloseable {
    String XML = "application/xml";

    @GET
    @Path("{resource}")
    @Produces({XML, "application/problem+xml"})
    Response read(
            @PathParam("resource") String resource,
            @QueryParam("size") @Nullable Integer size,
            @QueryParam("changedSince") @Nullable String changedSince,
            @QueryParam("cursor") @Nullable String cursor);

    @PUT
    @Path("people/{person}/goals/{goal}")
    @Consumes(XML)
    @Produces("application/problem+xml")
    Response putGoal(
            @PathParam("person") String person,
            @PathParam("goal") String goal,
            @HeaderParam("Idempotency-Key") String key,
            byte[] message);

    @DELETE
    @Path("people/{person}/goals/{goal}")
    @Produces("application/problem+xml")
    Response withdrawGoal(
            @PathParam("person") String person,
            @PathParam("goal") String goal,
            @HeaderParam("Idempotency-Key") String key);

    @Override
    void close();
}
