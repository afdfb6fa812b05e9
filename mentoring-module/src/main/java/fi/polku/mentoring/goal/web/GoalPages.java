package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalComments;
import fi.polku.mentoring.goal.GoalLife;
import fi.polku.mentoring.goal.GoalShares;
import fi.polku.mentoring.goal.Goals;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.web.SharingFlow;
import fi.polku.mentoring.sharing.web.SharingPages;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Pages that show mentoring goals, and the one that sets a new one. What changes a goal is in {@link GoalEditPages} and {@link GoalMovePages}. */
@Path("/goals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GoalPages {
    private static final int PAGE = 20;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Goals goals;

    @Inject
    GoalComments comments;

    @Inject
    ApiCall call;

    @Inject
    GoalShares shares;

    @Inject
    GoalFormPage forms;

    @Inject
    SharingPages sharing;

    @Inject
    GoalPage page;

    /**
     * One's goals stand on the page of one's development.
     *
     * @return 303
     */
    @GET
    public Response list() {
        return answers.go("/development");
    }

    /**
     * The form of a new goal.
     *
     * @param uri fills in its fields, as when one comes from a competence of the profile
     * @return 200
     */
    @GET
    @Path("new")
    public View form(@Context UriInfo uri) {
        Map<String, String> values = new HashMap<>();
        uri.getQueryParameters().forEach((name, all) -> values.put(name, all.get(0)));
        return forms.show(GoalDraft.create(), FormView.of(values));
    }

    /**
     * Competences for the form of a goal, for htmx.
     *
     * @param search what is looked for
     * @param chosen URI of what is chosen now
     * @return 200 with the choices alone
     */
    @GET
    @Path("competences")
    public View competences(
            @QueryParam(CompetenceChoices.SEARCH) @DefaultValue("") String search,
            @QueryParam(CompetenceChoices.CHOSEN) @DefaultValue("") String chosen) {
        return forms.choices(FormView.of(Map.of(CompetenceChoices.SEARCH, search, CompetenceChoices.CHOSEN, chosen)));
    }

    /**
     * Sets a goal, as a draft or at once at work; or looks for its competence.
     *
     * @param input title and the rest
     * @return 303 to the goal; 400 with the form and its errors; 200 with the form and the competences found
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response set(Input input) {
        if (CompetenceChoices.asked(input)) {
            return Response.ok(forms.show(GoalDraft.create(), forms.sent(input)))
                    .build();
        }
        try {
            var goal = GoalForm.create(input);
            UUID id = goals.set(visit.actor(), goal, call.formKey("goal.set", input));
            return answers.go(
                    GoalDraft.path(id), Done.of("goal.done.set-" + goal.status().code()));
        } catch (Problem.Invalid invalid) {
            return answers.again(forms.show(GoalDraft.create(), forms.refused(input, invalid)));
        }
    }

    /**
     * Goals that others share with the visitor.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    @Path("shared")
    public View shared(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        var list = goals.sharedWithMe(visit.actor(), after, PAGE);
        Texts t = visit.t();
        return new View(
                "goal/shared.jte",
                Map.of("page", visit.page(t.get("goal.shared"), "development"), "goals", list, "today", page.today()));
    }

    /**
     * A goal of one's own, or one that is shared with the visitor.
     *
     * @param id the goal
     * @param cursor where the page of its comments begins
     * @return 200
     */
    @GET
    @Path("{id}")
    public View read(@PathParam("id") UUID id, @QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        return page.show(comments.read(visit.actor(), id, after, GoalPage.COMMENTS));
    }

    /**
     * How one's own goal became what it is.
     *
     * @param id the goal
     * @return 200
     */
    @GET
    @Path("{id}/history")
    public View history(@PathParam("id") UUID id) {
        GoalLife life = goals.life(visit.actor(), id);
        return View.of("goal/history.jte", visit.page(visit.t().get("goal.history"), "development"), "life", life);
    }

    /**
     * Who may read one's own goal.
     *
     * @param id the goal
     * @return its sharing pages
     */
    @Path("{id}/sharing")
    public SharingFlow sharing(@PathParam("id") UUID id) {
        return sharing.of(new GoalSharing(shares, id, page.today()));
    }
}
