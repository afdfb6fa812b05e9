package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.OwnStep;
import fi.polku.mentoring.path.StepStatus;
import fi.polku.mentoring.path.Steps;
import fi.polku.mentoring.shared.Onward;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A step of one's own path, and its moves. */
@Path("/path/steps/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StepPages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Steps steps;

    @Inject
    @Any
    Instance<Onward> onward;

    @Inject
    Clock clock;

    @PathParam("id")
    UUID id;

    /**
     * The step.
     *
     * @return 200
     */
    @GET
    public View read() {
        return show(Map.of(), Map.of(), "");
    }

    private View show(Map<String, String> sent, Map<String, String> errors, String refused) {
        Texts t = visit.t();
        OwnStep own = steps.mine(visit.actor(), id);
        Map<String, String> values = new HashMap<>();
        values.put("note", own.words().note().orElse(""));
        values.put("text", own.words().lastText().orElse(""));
        values.putAll(sent);
        return new View(
                "path/step.jte",
                Map.of(
                        "page",
                        visit.page(own.step().content().title().in(t.locale()), "development"),
                        "own",
                        own,
                        "onward",
                        onwardFrom(own),
                        "form",
                        new FormView(values, errors),
                        "refused",
                        refused,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    private List<Onward.Way> onwardFrom(OwnStep own) {
        if (own.step().status() != StepStatus.COMPLETED) {
            return List.of();
        }
        return onward.stream()
                .flatMap(feature -> feature.from(visit.actor(), Onward.From.COMPLETED_STEP, id).stream())
                .toList();
    }

    private Response again(Problem.Refused refused, Input input) {
        return answers.again(show(input.raw(), Map.of(), visit.t().get(refused.key(), refused.arguments())), CONFLICT);
    }

    private Response again(Problem.Invalid invalid, Input input) {
        return answers.again(show(input.raw(), ProblemDocument.errors(invalid, visit.t()), ""));
    }

    private Response go(Done done) {
        return answers.go("/path/steps/" + id, done);
    }

    /**
     * Takes it up.
     *
     * @param input nothing
     * @return 303 to the step; 409 with the step as it is now
     */
    @POST
    @Path("start")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response start(Input input) {
        try {
            steps.start(visit.actor(), id, Optional.empty());
            return go(Done.of("step.done.started"));
        } catch (Problem.Refused refused) {
            return again(refused, input);
        }
    }

    /**
     * Asks for a review.
     *
     * @param input {@code text}
     * @return 303 to the step; 400 or 409 with the step and what was written
     */
    @POST
    @Path("review-request")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response askReview(Input input) {
        try {
            steps.askReview(visit.actor(), id, Optional.empty(), StepForm.text(input));
            return go(Done.of("step.done.review-asked").undoBy("/path/steps/" + id + "/withdraw"));
        } catch (Problem.Invalid invalid) {
            return again(invalid, input);
        } catch (Problem.Refused refused) {
            return again(refused, input);
        }
    }

    /**
     * Takes the asking back.
     *
     * @param input nothing
     * @return 303 to the step; 409 with the step as it is now
     */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw(Input input) {
        try {
            steps.withdraw(visit.actor(), id, Optional.empty());
            return go(Done.of("step.done.withdrawn"));
        } catch (Problem.Refused refused) {
            return again(refused, input);
        }
    }

    /**
     * Writes the private note.
     *
     * @param input {@code note}
     * @return 303 to the step; 400 with the step and what was written
     */
    @POST
    @Path("note")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response note(Input input) {
        try {
            Optional<String> note = input.text("note", Steps.LONGEST_NOTE);
            input.check();
            steps.note(visit.actor(), id, note);
            return go(Done.of("step.done.noted"));
        } catch (Problem.Invalid invalid) {
            return again(invalid, input);
        }
    }
}
