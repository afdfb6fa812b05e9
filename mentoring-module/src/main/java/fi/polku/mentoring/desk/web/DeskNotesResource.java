package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.DeskNote;
import fi.polku.mentoring.desk.DeskNotes;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Notes about who has applied, at a round's desk, over REST. */
@Path("/api/v1/rounds/{id}/desk/applicants/{application}/notes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class DeskNotesResource {
    @Inject
    Visit visit;

    @Inject
    DeskNotes notes;

    /** At whose desk. */
    @PathParam("id")
    UUID round;

    /** About whom. */
    @PathParam("application")
    UUID application;

    /**
     * A note.
     *
     * @param by left out for somebody who has been erased
     */
    public record NoteJson(UUID id, @Nullable String by, boolean mine, String words, Instant at) {
        static NoteJson of(DeskNote note) {
            return new NoteJson(note.id(), note.by().orElse(null), note.mine(), note.words(), note.at());
        }
    }

    /**
     * All there are.
     *
     * @return 200, at most {@value DeskNotes#MOST}
     */
    @GET
    @Operation(
            summary = "What the matching group has written down about an applicant, the first written first",
            description = "The reading is recorded, and the applicant sees that it took place.")
    public PageJson<NoteJson> list() {
        return PageJson.whole(notes.read(visit.actor(), round, application).stream()
                .map(NoteJson::of)
                .toList());
    }

    /**
     * Writes one down.
     *
     * @param input words
     * @return 201 with its id
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes something down about an applicant, for the matching group",
            description =
                    "Members who have a conflict of interest with the applicant do not see it. The applicant gets it with their own data, without who wrote it.")
    public Response write(Input input) {
        input.known("words");
        String words = input.requiredText("words", DeskNotes.LONGEST);
        input.check();
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", notes.write(visit.actor(), round, application, words)))
                .build();
    }

    /**
     * Takes one back.
     *
     * @param note which
     * @return 204
     */
    @DELETE
    @Path("{note}")
    @Operation(summary = "Takes a note of the caller's own back")
    public Response takeBack(@PathParam("note") UUID note) {
        notes.takeBack(visit.actor(), round, note);
        return Response.noContent().build();
    }
}
