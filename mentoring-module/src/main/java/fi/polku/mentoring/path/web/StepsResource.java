package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.StepView;
import fi.polku.mentoring.path.Steps;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Steps of one's own path or of a report's over REST. Moves may name the version they were decided on by If-Match. */
@Path("/api/v1/steps")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Path")
public class StepsResource {
    @Inject
    Visit visit;

    @Inject
    Steps steps;

    /**
     * A step.
     *
     * @param id the step
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A step of one's own path, or of a report's")
    public Response read(@PathParam("id") UUID id) {
        return answer(steps.read(visit.actor(), id));
    }

    /**
     * Takes a step up.
     *
     * @param id the step
     * @param ifMatch the version that was looked at; may be left out
     * @return 200 with the step, in progress
     */
    @POST
    @Path("{id}/start")
    @Operation(summary = "Takes a step up: planned or returned → in-progress (its person)")
    public Response start(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(steps.start(visit.actor(), id, version(ifMatch)));
    }

    /**
     * Asks the supervisor for a review.
     *
     * @param id the step
     * @param ifMatch the version that was looked at; may be left out
     * @param input {@code {"text": what the supervisor shall read}}, which may be left out
     * @return 200 with the step, review asked
     */
    @POST
    @Path("{id}/review-request")
    @Consumes({MediaType.APPLICATION_JSON, MediaType.WILDCARD})
    @Operation(
            summary = "Asks the supervisor for a review: in-progress → review-asked (its person)",
            description = "{\"text\": what the supervisor shall read} or nothing. 409 without a supervisor.")
    public Response askReview(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        return answer(steps.askReview(visit.actor(), id, version(ifMatch), StepForm.text(input)));
    }

    /**
     * Takes the asking for a review back.
     *
     * @param id the step
     * @param ifMatch the version that was looked at; may be left out
     * @return 200 with the step, in progress
     */
    @POST
    @Path("{id}/withdraw")
    @Operation(summary = "Takes the asking for a review back: review-asked → in-progress (its person)")
    public Response withdraw(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(steps.withdraw(visit.actor(), id, version(ifMatch)));
    }

    /**
     * Approves or returns a step.
     *
     * @param id the step
     * @param ifMatch the version that was looked at; may be left out
     * @param input {@code {"decision": "approve" | "return", "comment"}}
     * @return 200 with the step, completed or returned
     */
    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Approves or returns a step: review-asked → completed or returned (the current supervisor)",
            description = "{\"decision\": \"approve\" or \"return\", \"comment\"}; a return needs the comment.")
    public Response review(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        return answer(steps.review(visit.actor(), id, version(ifMatch), StepForm.review(input)));
    }

    /**
     * Takes one's own review back.
     *
     * @param id the step
     * @return 200 with the step, review asked
     */
    @DELETE
    @Path("{id}/review")
    @Operation(summary = "Takes one's own review back, within ten minutes and before the person goes on (supervisor)")
    public Response reconsider(@PathParam("id") UUID id) {
        return answer(steps.reconsider(visit.actor(), id));
    }

    /**
     * One's own note at a step.
     *
     * @param id the step
     * @return 200; the text left out when there is none
     */
    @GET
    @Path("{id}/note")
    @Operation(summary = "One's own private note at a step; it exists for nobody else")
    public NoteJson note(@PathParam("id") UUID id) {
        return new NoteJson(steps.ownWords(visit.actor(), id).note().orElse(null));
    }

    /**
     * Writes one's own note at a step.
     *
     * @param id the step
     * @param input {@code {"text"}}; null or empty removes it
     * @return 200
     */
    @PUT
    @Path("{id}/note")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Writes one's own private note at a step: {\"text\"}")
    public NoteJson write(@PathParam("id") UUID id, Input input) {
        Optional<String> note = StepForm.note(input);
        steps.note(visit.actor(), id, note);
        return new NoteJson(note.orElse(null));
    }

    /** A private note. */
    public record NoteJson(@Nullable String text) {}

    private static Optional<Integer> version(@Nullable String ifMatch) {
        return ifMatch == null ? Optional.empty() : Preconditions.version(ifMatch);
    }

    private Response answer(StepView step) {
        return Response.ok(StepJson.of(step, visit.t().locale()))
                .tag(Preconditions.tag(step.version()))
                .build();
    }
}
