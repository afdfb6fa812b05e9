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
    @Path("people/{person}/{kind}/{id}")
    @Consumes(XML)
    @Produces("application/problem+xml")
    Response put(
            @PathParam("person") String person,
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key,
            byte[] message);

    @DELETE
    @Path("people/{person}/{kind}/{id}")
    @Produces("application/problem+xml")
    Response withdraw(
            @PathParam("person") String person,
            @PathParam("kind") String kind,
            @PathParam("id") String id,
            @HeaderParam("Idempotency-Key") String key);

    @GET
    @Path("people/{person}/evidence/{id}")
    @Produces({XML, "application/problem+xml"})
    Response answer(@PathParam("person") String person, @PathParam("id") String id);

    @Override
    void close();
}
