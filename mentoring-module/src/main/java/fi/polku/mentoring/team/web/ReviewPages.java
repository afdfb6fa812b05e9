package fi.polku.mentoring.team.web;

import fi.polku.mentoring.path.Decision;
import fi.polku.mentoring.path.ReviewStep;
import fi.polku.mentoring.path.ReviewView;
import fi.polku.mentoring.path.StepView;
import fi.polku.mentoring.path.Steps;
import fi.polku.mentoring.path.web.StepForm;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.team.StepToReview;
import fi.polku.mentoring.team.Team;
import fi.polku.mentoring.team.WaitingReview;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reviewing a step of a report's path. */
@Path("/team/reviews/{step}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReviewPages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Team team;

    @Inject
    Steps steps;

    @Inject
    Clock clock;

    @PathParam("step")
    UUID step;

    /**
     * The step, its criterion, what the person wrote, and the form.
     *
     * @return 200
     */
    @GET
    public View read() {
        return show(Map.of(), Map.of(), "");
    }

    private View show(Map<String, String> sent, Map<String, String> errors, String refused) {
        Texts t = visit.t();
        StepToReview review = team.review(visit.actor(), step);
        StepView view = review.step();
        Map<String, String> values = new HashMap<>();
        // a comment whose review was taken back is there to be written on
        view.review()
                .filter(ReviewView::isOpen)
                .flatMap(ReviewView::comment)
                .ifPresent(comment -> values.put("comment", comment));
        values.putAll(sent);
        values.put("version", Integer.toString(view.version()));
        return new View(
                "team/review.jte",
                Map.of(
                        "page",
                        visit.page(view.content().title().in(t.locale()), "team"),
                        "review",
                        review,
                        "form",
                        new FormView(values, errors),
                        "refused",
                        refused,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * Approves or returns.
     *
     * @param input {@code decision}, {@code comment} and the version that was read
     * @return 303 to the next that waits, or to the team; 400, 409 or 412 with the form as it was sent
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(Input input) {
        Texts t = visit.t();
        try {
            Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            ReviewStep review = StepForm.review(input);
            StepView done = steps.review(visit.actor(), step, version, review);
            String key = review.decision() == Decision.APPROVE ? "team.done.approved" : "team.done.returned";
            String title = done.content().title().in(t.locale());
            return answers.go(next(), Done.of(key, title).undoBy("/team/reviews/" + step + "/undo"));
        } catch (Problem.Invalid invalid) {
            return answers.again(show(input.raw(), ProblemDocument.errors(invalid, t), ""));
        } catch (Problem.Stale stale) {
            return answers.again(show(input.raw(), Map.of(), t.get("team.review.stale")), PRECONDITION_FAILED);
        } catch (Problem.Refused refused) {
            return answers.again(show(input.raw(), Map.of(), t.get(refused.key(), refused.arguments())), CONFLICT);
        }
    }

    private String next() {
        return team.queue(visit.actor()).stream()
                .map(WaitingReview::step)
                .findFirst()
                .map(id -> "/team/reviews/" + id)
                .orElse("/team");
    }

    /**
     * Takes one's own review back.
     *
     * @return 303 to the step; 409 with the step as it is now
     */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo() {
        try {
            steps.reconsider(visit.actor(), step);
            return answers.go("/team/reviews/" + step, Done.of("team.done.reconsidered"));
        } catch (Problem.Refused refused) {
            return answers.again(show(Map.of(), Map.of(), visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }
}
