package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.ProgrammeTemplate;
import fi.polku.mentoring.programme.ProgrammeTemplates;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.SetupStep;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
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
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Beginning a programme from a template. */
@Path("/programmes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BeginPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Programmes programmes;

    @Inject
    Clock clock;

    /**
     * The templates that a programme can be begun from.
     *
     * @return 200
     */
    @GET
    @Path("new")
    public View templates() {
        visit.actor().require(Role.HR);
        return templates(FormView.of(Map.of("form", UUID.randomUUID().toString())));
    }

    private View templates(FormView form) {
        return new View(
                "programme/new.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("programme.new"), ProgrammePages.PLACE),
                        "form",
                        form,
                        "templates",
                        ProgrammeTemplates.all(),
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * Begins a programme.
     *
     * @param input template
     * @return 303 to the first step of setting it up; 400 with the templates
     */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(Input input) {
        visit.actor().require(Role.HR);
        try {
            input.requiredLine("template", Input.LINE);
            Optional<ProgrammeTemplate> template = input.choice("template", ProgrammeTemplates::of);
            input.check();
            UUID id = programmes.begin(visit.actor(), template.orElseThrow(), call.formKey("programme.begin", input));
            return answers.go(SetupPages.address(id, SetupStep.BASICS), Done.of("programme.done.begun"));
        } catch (Problem.Invalid invalid) {
            return answers.again(templates(new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))));
        }
    }
}
