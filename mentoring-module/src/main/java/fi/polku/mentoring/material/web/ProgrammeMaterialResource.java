package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.Shelf;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Material of a programme over REST. */
@Path("/api/v1/programmes/{id}/material")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Material")
public class ProgrammeMaterialResource {
    @Inject
    ShelfCalls calls;

    /** Of which programme. */
    @PathParam("id")
    UUID id;

    /**
     * What there is.
     *
     * @return 200, all of it
     */
    @GET
    @Operation(
            summary =
                    "Material of a programme that is for the caller and may be seen by now; all of it for who runs it",
            description = "What stays for every round, in order.")
    public PageJson<MaterialJson> list() {
        return calls.list(Shelf.ofProgramme(id));
    }

    /**
     * Adds a link or a story.
     *
     * @param input kind, phase, audience, title, text, address, agreed
     * @return 201 with it
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Adds a link or a story to a programme (who runs it)",
            description =
                    "kind is link or story; phase is a phase's kind, or left out; audience is everyone, participants, a role, trainers, matching or organisers;"
                            + " a link has an address (https); a story needs agreed: true, by which the caller states that whom it is about agreed.")
    public Response add(Input input) {
        return calls.add(Shelf.ofProgramme(id), input);
    }

    /**
     * Adds a file.
     *
     * @return 201 with it
     */
    @POST
    @Path("files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(
            summary = "Adds a file to a programme (who runs it)",
            description =
                    "multipart/form-data with phase, audience, title.fi, title.sv, title.en, text.fi, text.sv, text.en, and file as the last part.")
    public Response addFile() {
        return calls.addFile(Shelf.ofProgramme(id));
    }
}
