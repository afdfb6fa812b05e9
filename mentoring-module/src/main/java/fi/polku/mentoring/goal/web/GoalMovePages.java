package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalStatus;
import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.goal.Goals;
import fi.polku.mentoring.goal.Outlook;
import fi.polku.mentoring.goal.SetGoal;
import fi.polku.mentoring.shared.Problem;
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
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The moves of a goal's life: start, progress, achieve, abandon, and taking these back. */
@Path("/goals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class GoalMovePages {
    private static final String REFLECTION = "reflection";
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Goals goals;

    @Inject
    GoalPage page;

    /**
     * Puts a draft to work.
     *
     * @param id the goal
     * @return 303 to the goal
     */
    @POST
    @Path("{id}/activate")
    public Response activate(@PathParam("id") UUID id) {
        goals.change(visit.actor(), id, Optional.empty(), goal -> goal.with(GoalStatus.ACTIVE));
        return answers.go(GoalDraft.path(id), Done.of("goal.done.activated"));
    }

    /**
     * How far one is, and how it looks.
     *
     * @param id the goal
     * @param input {@code progress}, {@code outlook} and the version they were seen on
     * @return 303 to the goal; 400 or 412 with the goal and the form as it was sent
     */
    @POST
    @Path("{id}/progress")
    public Response progress(@PathParam("id") UUID id, Input input) {
        try {
            Optional<Integer> percent = input.number(GoalPage.PROGRESS, 0, 100);
            Optional<Outlook> outlook = input.choice(GoalPage.OUTLOOK, Outlook::of);
            int version = input.number(GoalDraft.VERSION, 0, Integer.MAX_VALUE).orElse(GoalEditPages.NO_VERSION);
            input.check();
            GoalView goal = goals.change(
                    visit.actor(),
                    id,
                    Optional.of(version),
                    now -> now.with(percent.orElse(now.progress()), outlook.orElse(now.outlook())));
            return answers.go(
                    GoalDraft.path(id),
                    Done.of("goal.done.progress").undoBy(GoalDraft.path(id) + "/undo?version=" + goal.version()));
        } catch (Problem.Invalid invalid) {
            Map<String, String> errors = ProblemDocument.errors(invalid, visit.t());
            return answers.again(page.show(goals.readOwn(visit.actor(), id), new FormView(input.raw(), errors)));
        } catch (Problem.Stale stale) {
            return changedMeanwhile(goals.readOwn(visit.actor(), id), input);
        }
    }

    private Response changedMeanwhile(GoalView newest, Input input) {
        Map<String, String> values = new HashMap<>(input.raw());
        values.put(GoalDraft.VERSION, Integer.toString(newest.version()));
        String error = visit.t().get("goal.progress.stale", visit.t().percent(newest.progress()));
        return Response.status(PRECONDITION_FAILED)
                .entity(page.show(newest, new FormView(values, Map.of(GoalPage.PROGRESS, error))))
                .type(MediaType.TEXT_HTML)
                .build();
    }

    /**
     * The question one is asked when a goal is achieved.
     *
     * @param id the goal
     * @return 200; 303 to the goal when it is not at work
     */
    @GET
    @Path("{id}/achieve")
    public Response closing(@PathParam("id") UUID id) {
        GoalView goal = goals.readOwn(visit.actor(), id);
        if (goal.status() != GoalStatus.ACTIVE) {
            return answers.go(GoalDraft.path(id));
        }
        FormView form = FormView.of(
                goal.reflection().map(text -> Map.of(REFLECTION, text)).orElse(Map.of()));
        return Response.ok(closing(goal, form)).build();
    }

    private View closing(GoalView goal, FormView form) {
        return new View(
                "goal/achieve.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("goal.achieve.title"), "development"),
                        "goal",
                        goal,
                        "form",
                        form));
    }

    /**
     * Achieved.
     *
     * @param id the goal
     * @param input {@code reflection}, which may be empty
     * @return 303 to the goal; 400 or 409 with the form as it was sent
     */
    @POST
    @Path("{id}/achieve")
    public Response achieve(@PathParam("id") UUID id, Input input) {
        try {
            Optional<String> reflection = input.text(REFLECTION, SetGoal.LONGEST_TEXT);
            input.check();
            goals.change(
                    visit.actor(),
                    id,
                    Optional.empty(),
                    goal -> goal.with(GoalStatus.ACHIEVED).reflecting(reflection));
            return closed(id, "goal.done.achieved");
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(closing(goals.readOwn(visit.actor(), id), form));
        } catch (Problem.Refused refused) {
            FormView form =
                    new FormView(input.raw(), Map.of(REFLECTION, visit.t().get(refused.key(), refused.arguments())));
            return Response.status(CONFLICT)
                    .entity(closing(goals.readOwn(visit.actor(), id), form))
                    .type(MediaType.TEXT_HTML)
                    .build();
        }
    }

    /**
     * Given up.
     *
     * @param id the goal
     * @return 303 to the goal
     */
    @POST
    @Path("{id}/abandon")
    public Response abandon(@PathParam("id") UUID id) {
        goals.change(visit.actor(), id, Optional.empty(), goal -> goal.with(GoalStatus.ABANDONED));
        return closed(id, "goal.done.abandoned");
    }

    private Response closed(UUID id, String done) {
        return answers.go(GoalDraft.path(id), Done.of(done).undoBy(GoalDraft.path(id) + "/reopen"));
    }

    /**
     * Takes back that a goal was achieved or abandoned.
     *
     * @param id the goal
     * @return 303 to the goal
     */
    @POST
    @Path("{id}/reopen")
    public Response reopen(@PathParam("id") UUID id) {
        goals.reopen(visit.actor(), id);
        return answers.go(GoalDraft.path(id), Done.of("goal.done.reopened"));
    }

    /**
     * Takes back a change of text or progress.
     *
     * @param id the goal
     * @param version the version that the change made
     * @return 303 to the goal
     */
    @POST
    @Path("{id}/undo")
    public Response undo(@PathParam("id") UUID id, @QueryParam(GoalDraft.VERSION) @DefaultValue("0") int version) {
        goals.takeBack(visit.actor(), id, version);
        return answers.go(GoalDraft.path(id), Done.of("goal.done.undone"));
    }

    /**
     * Asks before a draft is thrown away, as that cannot be taken back.
     *
     * @param id the goal
     * @return 200; 303 to the goal when it is no draft
     */
    @GET
    @Path("{id}/discard")
    public Response discarding(@PathParam("id") UUID id) {
        GoalView goal = goals.readOwn(visit.actor(), id);
        if (goal.status() != GoalStatus.DRAFT) {
            return answers.go(GoalDraft.path(id));
        }
        var page = visit.page(visit.t().get("goal.discard.title"), "development");
        return Response.ok(View.of("goal/discard.jte", page, "goal", goal)).build();
    }

    /**
     * Throws a draft away.
     *
     * @param id the goal
     * @return 303 to one's development
     */
    @POST
    @Path("{id}/discard")
    public Response discard(@PathParam("id") UUID id) {
        goals.discard(visit.actor(), id, Optional.empty());
        return answers.go("/development", Done.of("goal.done.discarded"));
    }
}
