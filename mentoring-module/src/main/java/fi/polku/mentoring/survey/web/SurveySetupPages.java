package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.survey.Surveys;
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
import java.util.UUID;

/** The questions of a survey, for who runs it: they may be changed until it opens. */
@Path("/surveys/{id}/questions")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SurveySetupPages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Surveys surveys;

    @Inject
    Clock clock;

    /** Which survey. */
    @PathParam("id")
    UUID id;

    /**
     * What is asked.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view(surveys.toRun(visit.actor(), id), FormView.EMPTY, "");
    }

    private View view(Surveys.Whole whole, FormView form, String refused) {
        return new View(
                "survey/questions.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t()
                                        .get(
                                                "survey.questions.title",
                                                whole.survey()
                                                        .content()
                                                        .title()
                                                        .in(visit.t().locale())),
                                SurveyPages.place(true)),
                        "whole",
                        whole,
                        "form",
                        form,
                        "refused",
                        refused,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * Asks one more question.
     *
     * @param input version, kind, role, text, choices
     * @return 303 to the questions; 400, 409 or 412 with them
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(Input input) {
        surveys.toRun(visit.actor(), id);
        return tried(
                input,
                "survey.done.asked",
                () -> surveys.ask(visit.actor(), id, SurveyInput.version(input), SurveyInput.question(input)));
    }

    private Response tried(Input input, String done, Runnable act) {
        try {
            act.run();
            return answers.go(here(), Done.of(done));
        } catch (Problem.Invalid invalid) {
            return answers.again(view(
                    surveys.toRun(visit.actor(), id),
                    new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())),
                    ""));
        } catch (Problem.Refused refused) {
            return again(input, visit.t().get(refused.key(), refused.arguments()), CONFLICT);
        } catch (Problem.Stale stale) {
            return again(input, visit.t().get("survey.stale"), PRECONDITION_FAILED);
        }
    }

    private Response again(Input input, String why, int status) {
        Map<String, String> sent = new HashMap<>(input.raw());
        sent.remove(SurveyInput.VERSION);
        return answers.again(view(surveys.toRun(visit.actor(), id), FormView.of(sent), why), status);
    }

    private String here() {
        return SurveyPages.HERE + "/" + id + "/questions";
    }

    /**
     * Takes a question out.
     *
     * @param question which
     * @param input version
     * @return 303 to the questions; 409 or 412 with them
     */
    @POST
    @Path("{question}/take-out")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeOut(@PathParam("question") UUID question, Input input) {
        surveys.toRun(visit.actor(), id);
        return tried(
                input,
                "survey.done.taken-out",
                () -> surveys.takeOut(visit.actor(), id, SurveyInput.version(input), question));
    }

    /**
     * Throws the survey away.
     *
     * @param input nothing but the token
     * @return 303 to the surveys of its round; 409 with the questions
     */
    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(Input input) {
        try {
            UUID round = surveys.discard(visit.actor(), id);
            return answers.go("/rounds/" + round + "/surveys", Done.of("survey.done.discarded"));
        } catch (Problem.Refused refused) {
            return again(input, visit.t().get(refused.key(), refused.arguments()), CONFLICT);
        }
    }
}
