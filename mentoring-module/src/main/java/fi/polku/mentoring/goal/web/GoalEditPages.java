package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.goal.Goals;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Changing a goal's text. Whoever saves second sees both versions side by side and decides; nothing typed is lost. */
@Path("/goals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GoalEditPages {
    private static final int PRECONDITION_FAILED = 412;
    static final int NO_VERSION = -1;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Goals goals;

    @Inject
    GoalFormPage forms;

    /**
     * The form, as the goal is now.
     *
     * @param id the goal
     * @return 200; 303 to the goal when it is closed and no longer changed
     */
    @GET
    @Path("{id}/edit")
    public Response form(@PathParam("id") UUID id) {
        GoalView goal = goals.readOwn(visit.actor(), id);
        if (goal.status().isClosed()) {
            return answers.go(GoalDraft.path(id));
        }
        return Response.ok(forms.show(GoalDraft.edit(goal), GoalDraft.form(goal)))
                .build();
    }

    /**
     * Saves the goal, or looks for its competence.
     *
     * @param id the goal
     * @param input its fields, with the version they were made on
     * @return 303 to the goal; 400 with the form and its errors; 412 with both versions; 200 with the competences found
     */
    @POST
    @Path("{id}/edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(@PathParam("id") UUID id, Input input) {
        if (CompetenceChoices.asked(input)) {
            GoalView goal = goals.readOwn(visit.actor(), id);
            return Response.ok(forms.show(GoalDraft.edit(goal), forms.sent(input)))
                    .build();
        }
        try {
            return saved(id, input);
        } catch (Problem.Invalid invalid) {
            GoalView goal = goals.readOwn(visit.actor(), id);
            return answers.again(forms.show(GoalDraft.edit(goal), forms.refused(input, invalid)));
        } catch (Problem.Stale stale) {
            return bothVersions(goals.readOwn(visit.actor(), id), input);
        }
    }

    private Response saved(UUID id, Input input) {
        Integer version = input.number(GoalDraft.VERSION, 0, Integer.MAX_VALUE).orElse(NO_VERSION);
        GoalView goal = goals.change(visit.actor(), id, Optional.of(version), now -> GoalForm.merge(now, input));
        Done done = input.has("status")
                ? Done.of("goal.done.activated")
                : Done.of("goal.done.saved").undoBy(GoalDraft.path(id) + "/undo?version=" + goal.version());
        return answers.go(GoalDraft.path(id), done);
    }

    private Response bothVersions(GoalView newest, Input input) {
        Map<String, String> values = new HashMap<>(input.raw());
        values.put(GoalDraft.VERSION, Integer.toString(newest.version()));
        FormView yours = FormView.of(values);
        GoalDraft draft = newest.status().isClosed() ? GoalDraft.create() : GoalDraft.edit(newest);
        var view = forms.show(
                "goal/conflict.jte",
                new GoalDraft(draft.action(), GoalDraft.path(newest.id()), "goal.conflict", false, draft.fresh()),
                yours,
                Map.of("newest", newest, "mine", GoalDraft.form(newest)));
        return Response.status(PRECONDITION_FAILED)
                .entity(view)
                .type(MediaType.TEXT_HTML)
                .build();
    }
}
