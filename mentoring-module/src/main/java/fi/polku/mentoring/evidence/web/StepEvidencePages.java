package fi.polku.mentoring.evidence.web;

import fi.polku.mentoring.evidence.EvidenceItems;
import fi.polku.mentoring.evidence.EvidenceReading;
import fi.polku.mentoring.evidence.StepEvidence;
import fi.polku.mentoring.path.CompletedStep;
import fi.polku.mentoring.path.CompletedSteps;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What one completed step may tell the host: looking at all of it, and beginning an item. */
@Path("/path/steps/{id}/evidence")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class StepEvidencePages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    EvidenceItems items;

    @Inject
    EvidenceReading reading;

    @Inject
    CompletedSteps steps;

    @Inject
    EvidenceFormPage forms;

    @PathParam("id")
    UUID step;

    /**
     * All that the step may tell, and has told.
     *
     * @return 200
     */
    @GET
    public View read() {
        return show("");
    }

    private View show(String refused) {
        StepEvidence all = reading.ofStep(visit.actor(), step);
        return new View(
                "evidence/step.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("evidence.step.title"), "development"),
                        "all",
                        all,
                        "refused",
                        refused));
    }

    /**
     * Begins to tell of the completion itself; nothing is sent yet.
     *
     * @return 303 to what would be sent; 409 with the page
     */
    @POST
    @Path("completion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response completion() {
        try {
            return answers.go(EvidencePages.path(items.prepareCompletion(visit.actor(), step)));
        } catch (Problem.Refused refused) {
            return again(refused);
        }
    }

    private Response again(Problem.Refused refused) {
        return answers.again(show(visit.t().get(refused.key(), refused.arguments())), CONFLICT);
    }

    /**
     * The form for evidence of a competence, or the choice of one from the profile.
     *
     * @param competence URI; empty to choose one
     * @return 200
     */
    @GET
    @Path("new")
    public View form(@QueryParam(EvidenceForm.COMPETENCE) @DefaultValue("") String competence) {
        CompletedStep completed = steps.find(visit.actor(), step).orElseThrow(Problem.NotFound::new);
        Texts t = visit.t();
        if (competence.isBlank()) {
            List<StepEvidence.Named> profile = reading.ofProfile(visit.actor());
            return new View(
                    "evidence/choose.jte",
                    Map.of(
                            "page", visit.page(t.get("evidence.choose"), "development"),
                            "here", here(),
                            "profile", profile));
        }
        String title = completed.title().in(t.locale());
        return forms.show(
                here(), here(), competence, FormView.of(Map.of(EvidenceForm.COMPETENCE, competence, "title", title)));
    }

    private String here() {
        return "/path/steps/" + step + "/evidence";
    }

    /**
     * Writes evidence; nothing is sent yet.
     *
     * @param input {@code competence}, {@code title}, {@code note}, {@code level}
     * @return 303 to what would be sent; 400 with the form; 409 with what the step tells
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        try {
            EvidenceForm.Begun begun = EvidenceForm.begun(input);
            return answers.go(
                    EvidencePages.path(items.prepare(visit.actor(), step, begun.competence(), begun.words())));
        } catch (Problem.Invalid invalid) {
            Map<String, String> raw = input.raw();
            String competence = raw.getOrDefault(EvidenceForm.COMPETENCE, "");
            FormView form = new FormView(raw, ProblemDocument.errors(invalid, visit.t()));
            return answers.again(forms.show(here(), here(), competence, form));
        } catch (Problem.Refused refused) {
            return again(refused);
        }
    }
}
