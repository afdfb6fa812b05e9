package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.Formerly;
import fi.polku.mentoring.owndata.Holds;
import fi.polku.mentoring.owndata.LegalHold;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;

/** Legal holds for human resources: which there are, placing one in two steps (on whom, why), reviewing and ending one. */
@Path("/holds")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HoldPages {
    private static final int PAGE = 50;
    private static final String HERE = "/holds";
    private static final String PERSON = "person";
    private static final String NAME = "name";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Holds holds;

    /**
     * Those that have not ended.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        return View.of(
                "owndata/holds.jte",
                visit.page(visit.t().get("hold.title"), ""),
                "holds",
                holds.list(visit.actor(), after, PAGE));
    }

    /**
     * Placing a hold, as far as it has come.
     *
     * @param person on whose data, once chosen
     * @param name the beginning of a name that is looked for
     * @return 200, or 400 when the name is too short
     */
    @GET
    @Path("new")
    public Response placing(
            @QueryParam(PERSON) @DefaultValue("") String person, @QueryParam(NAME) @DefaultValue("") String name) {
        FormView typed = FormView.of(Map.of(NAME, name));
        if (!person.isEmpty() || name.isBlank()) {
            return Response.ok(form(id(person), Optional.empty(), typed)).build();
        }
        try {
            return Response.ok(form(Optional.empty(), Optional.of(holds.find(visit.actor(), name)), typed))
                    .build();
        } catch (Problem.Invalid tooShort) {
            FormView again = new FormView(typed.values(), ProblemDocument.errors(tooShort, visit.t()));
            return answers.again(form(Optional.empty(), Optional.empty(), again));
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(text).filter(Predicate.not(String::isEmpty)).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw new Problem.NotFound();
        }
    }

    private View form(Optional<UUID> person, Optional<List<Formerly>> found, FormView form) {
        visit.actor().require(Role.HR);
        Map<String, Object> shown = new HashMap<>();
        shown.put("page", visit.page(visit.t().get("hold.new"), ""));
        shown.put(PERSON, person);
        shown.put(NAME, person.map(chosen -> holds.chosen(visit.actor(), chosen)));
        shown.put("found", found);
        shown.put("form", form);
        return new View("owndata/hold.jte", shown);
    }

    /**
     * Places a hold.
     *
     * @param input the form
     * @return 303 to the list; 400 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response place(Input input) {
        try {
            LegalHold hold = holds.place(visit.actor(), HoldForm.place(input));
            return answers.go(HERE, Done.of("hold.done.placed", hold.name()));
        } catch (Problem.Invalid invalid) {
            FormView again = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(form(id(input.raw().getOrDefault(PERSON, "")), Optional.empty(), again));
        }
    }

    /**
     * Looking at a hold again: is it still needed?
     *
     * @param id the hold
     * @return 200
     */
    @GET
    @Path("{id}")
    public View reviewing(@PathParam("id") UUID id) {
        return review(id, FormView.of(Map.of()));
    }

    private View review(UUID id, FormView form) {
        LegalHold hold = holds.hold(visit.actor(), id);
        return new View(
                "owndata/review.jte",
                Map.of("page", visit.page(visit.t().get("hold.review.title"), ""), "hold", hold, "form", form));
    }

    /**
     * Says that a hold is still needed.
     *
     * @param id the hold
     * @param input the form
     * @return 303 to the list; 400 with the form
     */
    @POST
    @Path("{id}/review")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response review(@PathParam("id") UUID id, Input input) {
        try {
            holds.review(visit.actor(), id, HoldForm.review(input));
            return answers.go(HERE, Done.of("hold.done.reviewed"));
        } catch (Problem.Invalid invalid) {
            return answers.again(review(id, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    /**
     * Ends a hold.
     *
     * @param id the hold
     * @return 303 to the list
     */
    @POST
    @Path("{id}/end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end(@PathParam("id") UUID id) {
        LegalHold hold = holds.end(visit.actor(), id);
        return answers.go(HERE, Done.of("hold.done.ended", hold.name()));
    }
}
