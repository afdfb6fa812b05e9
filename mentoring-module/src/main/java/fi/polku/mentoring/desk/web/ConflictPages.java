package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.Conflicts;
import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.desk.Namable;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** With whom a member of the matching group has a conflict of interest: asked before anything else, and correct at any time. */
@Path("/rounds/{id}/desk/conflicts")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ConflictPages {
    private static final int PEOPLE = 50;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Desk desk;

    @Inject
    Conflicts conflicts;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * Who can be named.
     *
     * @param name a part of a name
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View read(
            @QueryParam("name") @DefaultValue("") String name, @QueryParam("cursor") @DefaultValue("") String cursor) {
        return view(name, DeskResource.after(cursor), "", FormView.EMPTY, Optional.empty());
    }

    /**
     * Looks on, by a name or on the next page, and keeps what is ticked. It is a form that is sent, as nobody's choice belongs into an address.
     *
     * @param input name, cursor, applications
     * @return 200; 400 with what is wrong
     */
    @POST
    @Path("look")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(Input input) {
        try {
            Set<UUID> ticked = DeskResource.applications(input);
            String name = input.line("name", Input.LINE).orElse("");
            long after = DeskResource.after(input.line("cursor", Input.LINE).orElse(""));
            input.check();
            return Response.ok(view(name, after, "", FormView.EMPTY, Optional.of(ticked)))
                    .build();
        } catch (Problem.Invalid invalid) {
            return answers.again(again("", new FormView(Map.of(), ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    private View again(String refused, FormView form) {
        return view("", 0, refused, form, Optional.empty());
    }

    private View view(String name, long after, String refused, FormView form, Optional<Set<UUID>> ticked) {
        DeskState state = desk.state(visit.actor(), round);
        Slice<Namable> people = conflicts.people(visit.actor(), round, name, after, PEOPLE);
        Set<UUID> chosen = ticked.orElseGet(() -> people.items().stream()
                .filter(Namable::named)
                .map(Namable::application)
                .collect(Collectors.toSet()));
        Set<UUID> elsewhere = new TreeSet<>(chosen);
        people.items().forEach(person -> elsewhere.remove(person.application()));
        return new View(
                "desk/conflicts.jte",
                Map.of(
                        "chosen",
                        chosen,
                        "elsewhere",
                        elsewhere,
                        "page",
                        visit.page(visit.t().get("desk.conflicts.title"), "desk"),
                        "state",
                        state,
                        "people",
                        people,
                        "name",
                        name,
                        "refused",
                        refused,
                        "form",
                        form));
    }

    /**
     * Says with whom there is one: those who are ticked.
     *
     * @param input applications, version, latest
     * @return 303 to the desk; 400 or 412 with the list, and what is wrong
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response declare(Input input) {
        try {
            input.requiredLine("version", Input.LINE);
            input.requiredLine("latest", Input.LINE);
            Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            Optional<Integer> latest = input.number("latest", 0, Integer.MAX_VALUE);
            conflicts.declare(
                    visit.actor(), round, version, latest.map(Integer::longValue), DeskResource.applications(input));
        } catch (Problem.Invalid invalid) {
            return answers.again(again("", new FormView(Map.of(), ProblemDocument.errors(invalid, visit.t()))));
        } catch (Problem.Stale stale) {
            return answers.again(again(visit.t().get("desk.conflicts.stale"), FormView.EMPTY), PRECONDITION_FAILED);
        }
        return answers.go("/rounds/" + round + "/desk", Done.of("desk.conflicts.done"));
    }
}
