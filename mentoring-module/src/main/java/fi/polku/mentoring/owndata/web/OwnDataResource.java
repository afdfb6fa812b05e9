package fi.polku.mentoring.owndata.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Own data over REST. */
@Path("/api/v1/me/export")
@RequestScoped
@Tag(name = "My data")
public class OwnDataResource {
    @Inject
    ExportFile file;

    /**
     * Everything there is of the caller.
     *
     * @return 200
     */
    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            summary = "Everything there is of the caller, in one ZIP file",
            description = "own-data.json (its form: own-data.schema.json) and the same to be read, own-data.html.")
    public Response export() {
        return file.answer();
    }
}
