package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalComment;
import fi.polku.mentoring.goal.GoalComments;
import fi.polku.mentoring.web.ApiCall;
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
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Comments on a goal over REST. */
@Path("/api/v1/goals/{id}/comments")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Goals")
public class GoalCommentsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    GoalComments comments;

    /** Of which goal. */
    @PathParam("id")
    UUID goal;

    /**
     * A goal's comments.
     *
     * @return 200, a page
     */
    @GET
    @Operation(
            summary = "Comments on a goal, the newest first (its owner, and whom it is shared with)",
            description =
                    "The owner reads all. Others read what they wrote themselves and, where they read the goal as members of a group, what was written as members of it (toGroup).")
    public PageJson<CommentJson> list() {
        return PageJson.of(
                comments.read(visit.actor(), goal, call.cursor(), call.limit()).comments(), CommentJson::of);
    }

    /**
     * Writes one.
     *
     * @param input words
     * @return 201 with its id
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes a comment to the owner of a goal that is shared with the caller",
            description =
                    "words: at most 4,000 characters. Whoever reads the goal as a member of a group writes to the group as well. 403 for one's own goal.")
    public Response write(Input input) {
        UUID id = comments.write(
                visit.actor(), goal, words(input), call.idempotencyKey("goal-comment.write " + goal, input));
        return Response.created(URI.create("/api/v1/goals/" + goal + "/comments/" + id))
                .entity(Map.of("id", id))
                .build();
    }

    static String words(Input input) {
        input.known("words");
        String words = input.requiredText("words", GoalComments.LONGEST);
        input.check();
        return words;
    }

    /**
     * Removes one.
     *
     * @param id which
     * @return 204
     */
    @DELETE
    @Path("{comment}")
    @Operation(summary = "Removes a comment for good: one’s own, or one on one’s own goal")
    public Response remove(@PathParam("comment") UUID id) {
        comments.remove(visit.actor(), goal, id);
        return Response.noContent().build();
    }

    /**
     * A comment.
     *
     * @param toGroup whether the group reads it that the goal is shared with
     */
    public record CommentJson(UUID id, UUID author, String name, boolean toGroup, String words, Instant writtenAt) {
        static CommentJson of(GoalComment comment) {
            return new CommentJson(
                    comment.id(),
                    comment.author(),
                    comment.name(),
                    comment.toGroup(),
                    comment.words(),
                    comment.writtenAt());
        }
    }
}
