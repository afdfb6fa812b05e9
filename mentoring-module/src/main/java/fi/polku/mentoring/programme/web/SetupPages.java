package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.ProgrammeContent;
import fi.polku.mentoring.programme.ProgrammeStatus;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.SetupStep;
import fi.polku.mentoring.programme.Timeline;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Setting up a programme in five short steps: each is saved by itself, and shows what applicants will see. */
@Path("/programmes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class SetupPages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Programmes programmes;

    @Inject
    SetupPage page;

    static String address(UUID id, SetupStep step) {
        return ProgrammePages.HERE + "/" + id + "/setup/" + step.code();
    }

    private static SetupStep step(String code) {
        return SetupStep.of(code).orElseThrow(Problem.NotFound::new);
    }

    private ProgrammeView toRun(UUID id) {
        ProgrammeView programme = programmes.read(visit.actor(), id);
        if (!programme.run()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        return programme;
    }

    /**
     * A step as it is saved.
     *
     * @param id the programme
     * @param code which step
     * @param task in the last step: somebody is looked for, to be given this task
     * @param name the beginning of their name
     * @return 200; 400 when the name is too short; 303 to the rounds, for the days of a programme that is no draft any more
     */
    @GET
    @Path("{id}/setup/{step}")
    public Response show(
            @PathParam("id") UUID id,
            @PathParam("step") String code,
            @QueryParam("task") @DefaultValue("") String task,
            @QueryParam("name") @DefaultValue("") String name) {
        SetupStep step = step(code);
        if (step == SetupStep.PEOPLE) {
            return page.people(id, task, name);
        }
        ProgrammeView programme = toRun(id);
        if (step == SetupStep.PHASES && programme.status() != ProgrammeStatus.DRAFT) {
            return answers.go(ProgrammePages.HERE + "/" + id);
        }
        return Response.ok(page.view(programme, step, FormView.of(ProgrammeFields.of(step, programme)), ""))
                .build();
    }

    /**
     * Saves a step, or shows it as applicants will see it.
     *
     * @param id the programme
     * @param code which step
     * @param input the form; {@code do} says which button, {@code version} on which version
     * @return 303 to this step or the next; 200 with a preview; 400 with its errors; 409 or 412 with why it was not saved
     */
    @POST
    @Path("{id}/setup/{step}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, @PathParam("step") String code, Input input) {
        SetupStep step = step(code);
        ProgrammeView before = toRun(id);
        Map<String, String> sent = input.raw();
        String button = sent.getOrDefault("do", "");
        try {
            if (button.equals("preview")) {
                return Response.ok(page.preview(changed(step, before, input), step, FormView.of(sent)))
                        .build();
            }
            save(id, step, input);
            String next = step.next().map(s -> address(id, s)).orElse(ProgrammePages.HERE + "/" + id);
            return answers.go(button.equals("next") ? next : address(id, step), Done.of("programme.done.step"));
        } catch (Problem.Invalid invalid) {
            return answers.again(
                    page.view(before, step, new FormView(sent, ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            return answers.again(
                    page.view(before, step, FormView.of(sent), visit.t().get(refused.key(), refused.arguments())),
                    CONFLICT);
        } catch (Problem.Stale stale) {
            Map<String, String> newest = new LinkedHashMap<>(sent);
            newest.put(ProgrammeFields.VERSION, Integer.toString(before.version()));
            return answers.again(
                    page.view(before, step, FormView.of(newest), visit.t().get("programme.stale")),
                    PRECONDITION_FAILED);
        }
    }

    private void save(UUID id, SetupStep step, Input input) {
        Optional<Integer> version = Optional.of(
                input.number(ProgrammeFields.VERSION, 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
        if (step == SetupStep.PHASES) {
            programmes.plan(visit.actor(), id, version, timeline(input));
        } else {
            programmes.change(visit.actor(), id, version, content -> said(step, content, input));
        }
    }

    private static Optional<Timeline> timeline(Input input) {
        return input.truth("inRounds").orElse(true) ? Optional.of(TimelineInput.form(input)) : Optional.empty();
    }

    private static ProgrammeView changed(SetupStep step, ProgrammeView before, Input input) {
        return step == SetupStep.PHASES
                ? before.planned(timeline(input))
                : before.saying(said(step, before.content(), input));
    }

    private static ProgrammeContent said(SetupStep step, ProgrammeContent before, Input input) {
        ProgrammeInput form = ProgrammeInput.form(input);
        return switch (step) {
            case BASICS -> form.basics(before);
            case FORM -> form.form(before);
            case PHASES -> before;
            case TEXTS -> form.words(before);
            case PEOPLE -> form.keeping(before);
        };
    }
}
