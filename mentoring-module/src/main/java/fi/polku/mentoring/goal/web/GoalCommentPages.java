package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalComments;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Writing and removing comments on the page of a goal. */
@Path("/goals/{id}/comments")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GoalCommentPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    GoalComments comments;

    @Inject
    GoalPage page;

    /** Of which goal. */
    @PathParam("id")
    UUID goal;

    /**
     * Writes a comment.
     *
     * @param input words
     * @return 303 to the goal; 400 with what was typed
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        try {
            comments.write(
                    visit.actor(),
                    goal,
                    GoalCommentsResource.words(input),
                    call.formKey("goal-comment.write " + goal, input));
            return answers.go(here(), Done.of("goal.comment.done.written"));
        } catch (Problem.Invalid invalid) {
            var beside = comments.read(visit.actor(), goal, Cursor.start(), GoalPage.COMMENTS);
            return answers.again(
                    page.show(beside, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    /**
     * Removes one's own, or one on one's own goal.
     *
     * @param comment which
     * @return 303 to the goal
     */
    @POST
    @Path("{comment}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("comment") UUID comment) {
        comments.remove(visit.actor(), goal, comment);
        return answers.go(here(), Done.of("goal.comment.done.removed"));
    }

    private String here() {
        return GoalDraft.path(goal) + "#comments";
    }
}
