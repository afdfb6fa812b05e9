package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.survey.Answering;
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
import java.util.Map;
import java.util.UUID;

/** A survey as it is answered. Who runs it sees what will be asked. */
@Path("/surveys/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SurveyPages {
    static final String HERE = "/surveys";

    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Answering answering;

    /** Which survey. */
    @PathParam("id")
    UUID id;

    static String place(boolean runs) {
        return runs ? "programmes" : "mentoring";
    }

    /**
     * The survey.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view(answering.form(visit.actor(), id), FormView.EMPTY, "");
    }

    private View view(Answering.Form survey, FormView form, String refused) {
        return new View(
                "survey/answer.jte",
                Map.of(
                        "page",
                        visit.page(
                                survey.survey().content().title().in(visit.t().locale()),
                                place(!survey.survey().reader().asked())),
                        "survey",
                        survey.survey(),
                        "questions",
                        survey.questions(),
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * Answers, once and for good.
     *
     * @param input by the code of each question
     * @return 303 to the survey, which thanks; 400 or 409 with it
     */
    @POST
    @Path("answers")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(Input input) {
        Answering.Form form = answering.form(visit.actor(), id);
        try {
            answering.answer(visit.actor(), id, SurveyInput.answers(input, form.questions()));
            return answers.go(HERE + "/" + id, Done.of("survey.done.answered"));
        } catch (Problem.Invalid invalid) {
            return answers.again(view(form, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(view(answering.form(visit.actor(), id), FormView.of(input.raw()), why), CONFLICT);
        }
    }
}
