package fi.polku.mentoring.web;

import fi.polku.mentoring.shared.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Static files: style sheet, scripts, icons, fonts. */
@Path("/assets")
@PermitAll
public class AssetsResource {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";
    private static final String ASK_AGAIN = "no-cache";

    /**
     * A file of the fixed list; 404 for any other name. An address of yesterday's content gets today's, as another node may be a version ahead or
     * behind, but browsers are told not to keep it.
     */
    @GET
    @Path("{hash}/{name}")
    public Response get(
            @PathParam("hash") String hash,
            @PathParam("name") String name,
            @HeaderParam(HttpHeaders.ACCEPT_ENCODING) String accepted,
            @Context Request request) {
        Asset asset = Assets.find(name).orElseThrow(Problem.NotFound::new);
        EntityTag tag = new EntityTag(asset.hash(), true);
        ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        ResponseBuilder answer = unchanged == null ? whole(asset, accepted) : unchanged;
        return answer.tag(tag)
                .header(HttpHeaders.CACHE_CONTROL, asset.hash().equals(hash) ? FOR_EVER : ASK_AGAIN)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING)
                .build();
    }

    private static ResponseBuilder whole(Asset asset, String accepted) {
        boolean zip = accepted != null && accepted.contains("gzip") && asset.gainsFromZip();
        ResponseBuilder answer =
                Response.ok(zip ? asset.zipped() : asset.content()).header(HttpHeaders.CONTENT_TYPE, asset.type());
        return zip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
    }
}
