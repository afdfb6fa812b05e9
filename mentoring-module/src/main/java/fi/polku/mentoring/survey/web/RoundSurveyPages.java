package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.survey.BeginSurvey;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Surveys of a round: a list, and beginning one for who runs it. */
@Path("/rounds/{id}/surveys")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RoundSurveyPages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Surveys surveys;

    @Inject
    Clock clock;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * What there is.
     *
     * @return 200
     */
    @GET
    public View list() {
        Surveys.OfRound of = surveys.ofRound(visit.actor(), round);
        return new View(
                "survey/list.jte",
                Map.of(
                        "page",
                        visit.page(title("survey.title.of", of), SurveyPages.place(of.runs())),
                        "of",
                        of,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    private String title(String key, Surveys.OfRound of) {
        return visit.t().get(key, of.name().in(visit.t().locale()));
    }

    /**
     * The form of a new one.
     *
     * @return 200
     */
    @GET
    @Path("new")
    public View blank() {
        return form(surveys.toBegin(visit.actor(), round), FormView.of(Map.of(SurveyInput.MOMENT, "end")), "");
    }

    private View form(Surveys.OfRound of, FormView form, String refused) {
        return new View(
                "survey/begin.jte",
                Map.of(
                        "page",
                        visit.page(title("survey.begin.title", of), SurveyPages.place(true)),
                        "of",
                        of,
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * Begins one.
     *
     * @param input moment, event, firstDay, lastDay
     * @return 303 to it; 400 or 409 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(Input input) {
        Surveys.OfRound of = surveys.toBegin(visit.actor(), round);
        try {
            BeginSurvey begin = SurveyInput.begin(input);
            UUID id = surveys.begin(visit.actor(), round, begin, Optional.empty());
            return answers.go(SurveyPages.HERE + "/" + id + "/questions", Done.of("survey.done.begun"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(of, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(form(of, FormView.of(input.raw()), why), CONFLICT);
        }
    }
}
