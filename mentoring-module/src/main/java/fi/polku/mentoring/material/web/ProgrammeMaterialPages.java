package fi.polku.mentoring.material.web;

import fi.polku.mentoring.material.MaterialKind;
import fi.polku.mentoring.material.Shelf;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.View;
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

/** Material of a programme: by phase for those whom it is for, and for organisers with what they do. */
@Path("/programmes/{id}/material")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProgrammeMaterialPages {
    @Inject
    ShelfPages pages;

    /** Of which programme. */
    @PathParam("id")
    UUID id;

    /**
     * What there is.
     *
     * @return 200
     */
    @GET
    public View list() {
        return pages.list(Shelf.ofProgramme(id));
    }

    /**
     * The form to add a piece.
     *
     * @param kind of which kind
     * @return 200
     */
    @GET
    @Path("new/{kind}")
    public View blank(@PathParam("kind") String kind) {
        return pages.blank(Shelf.ofProgramme(id), MaterialKind.of(kind).orElseThrow(Problem.NotFound::new));
    }

    /**
     * Adds a link.
     *
     * @param input phase, audience, title, text, address
     * @return 303 to the list; 400 or 409 with the form
     */
    @POST
    @Path("link")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addLink(Input input) {
        return pages.add(Shelf.ofProgramme(id), MaterialKind.LINK, input);
    }

    /**
     * Adds a story.
     *
     * @param input phase, audience, title, text, agreed
     * @return 303 to the list; 400 or 409 with the form
     */
    @POST
    @Path("story")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response addStory(Input input) {
        return pages.add(Shelf.ofProgramme(id), MaterialKind.STORY, input);
    }

    /**
     * Adds a file.
     *
     * @return 303 to the list; 400 or 409 with the form
     */
    @POST
    @Path("file")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    public Response addFile() {
        return pages.addFile(Shelf.ofProgramme(id));
    }
}
