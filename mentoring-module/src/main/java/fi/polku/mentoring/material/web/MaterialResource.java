package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.Material;
import fi.polku.mentoring.material.MaterialSettings;
import fi.polku.mentoring.material.Materials;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Upload;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A piece of material over REST. */
@Path("/api/v1/material/{id}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Material")
public class MaterialResource {
    @Inject
    Visit visit;

    @Inject
    Materials materials;

    @Inject
    MaterialSettings settings;

    @Inject
    Upload upload;

    @Inject
    FileAnswer files;

    /** Which. */
    @PathParam("id")
    UUID id;

    /**
     * A piece of material.
     *
     * @return 200 with its version as ETag
     */
    @GET
    @Operation(summary = "A piece of material that is for the caller")
    public Response read() {
        return answer(materials.get(visit.actor(), id));
    }

    /**
     * Changes what is said of it.
     *
     * @param ifMatch the version the change was made on
     * @param input fields
     * @return 200 with it as it is now
     */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary =
                    "Changes what is said of a piece of material, its phase or whom it is for (who runs the programme)",
            description = "A story needs agreed: true with every change.")
    public Response change(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var kind = materials.toChange(visit.actor(), id).material().kind();
        Optional<Integer> version = Preconditions.version(ifMatch);
        return answer(materials.change(visit.actor(), id, version, MaterialInput.patch(input, kind)));
    }

    /**
     * Throws it away.
     *
     * @return 204
     */
    @DELETE
    @Operation(summary = "Throws a piece of material away (who runs the programme)")
    public Response remove() {
        materials.remove(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Moves it by one place.
     *
     * @param input to
     * @return 204
     */
    @POST
    @Path("move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Moves it by one place among those of its phase (who runs the programme)",
            description = "to is up or down; at the end it stays where it is.")
    public Response move(Input input) {
        materials.toChange(visit.actor(), id);
        input.known("to");
        materials.move(visit.actor(), id, up(input));
        return Response.noContent().build();
    }

    static boolean up(Input input) {
        input.requiredLine("to", Input.LINE);
        Optional<Boolean> up = input.choice(
                "to",
                word -> "up".equals(word)
                        ? Optional.of(true)
                        : Optional.of(false).filter(x -> "down".equals(word)));
        input.check();
        return up.orElseThrow();
    }

    /**
     * The content of a file.
     *
     * @param request for what the caller has already
     * @return 200 with it, as an attachment; 304 when the caller has it
     */
    @GET
    @Path("file")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "The content of a file that is for the caller, as an attachment")
    public Response file(@Context Request request) {
        return files.of(id, request);
    }

    /**
     * Puts another file in its place.
     *
     * @return 200 with the material as it is now
     */
    @PUT
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Puts another file in the place of a file (who runs the programme)",
            description = "multipart/form-data with file as its last part.")
    public Response replace() {
        materials.toChange(visit.actor(), id);
        return answer(materials.replace(visit.actor(), id, MaterialInput.file(upload, settings.megabytes())));
    }

    private static Response answer(Material material) {
        return Response.ok(MaterialJson.of(material))
                .tag(Preconditions.tag(material.version()))
                .build();
    }
}
