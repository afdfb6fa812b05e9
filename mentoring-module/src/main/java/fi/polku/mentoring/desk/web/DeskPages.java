package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.application.SideBySide;
import fi.polku.mentoring.desk.Confirming;
import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskMove;
import fi.polku.mentoring.desk.DeskView;
import fi.polku.mentoring.desk.DeskWarning;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.AskedByThePage;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
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
import java.util.Optional;
import java.util.UUID;

/** The desk: who is in no group yet, groups being made, what the others did, and the confirmation. Every form works without a script. */
@Path("/rounds/{id}/desk")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeskPages {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;
    private static final int PEOPLE = 25;
    private static final int GROUPS = 25;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Desk desk;

    @Inject
    Confirming confirming;

    @Inject
    BesideView beside;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /** Who is looked for. */
    @BeanParam
    DeskQuestion question = new DeskQuestion();

    /**
     * The desk.
     *
     * @param cursor after whom the list of people goes on
     * @param groups after which group the list of groups goes on
     * @return 200; 303 to the declaration, for who has not declared
     */
    @GET
    public Response read(
            @QueryParam("cursor") @DefaultValue("") String cursor,
            @QueryParam("groups") @DefaultValue("") String groups) {
        int after = (int) Math.min(Integer.MAX_VALUE, DeskResource.after(groups));
        Desk.Part part = new Desk.Part(question.filter(), DeskResource.after(cursor), after);
        try {
            return Response.ok(view(part, "", FormView.EMPTY)).build();
        } catch (Problem.NotAllowed undeclared) {
            return answers.go(here() + "/conflicts");
        }
    }

    private View view(Desk.Part part, String refused, FormView form) {
        DeskView view = desk.view(visit.actor(), round, part, PEOPLE, GROUPS);
        return new View(
                "desk/desk.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t()
                                        .get(
                                                "desk.title",
                                                view.state().of().in(visit.t().locale())),
                                "desk"),
                        "view",
                        view,
                        "question",
                        question,
                        "refused",
                        refused,
                        "form",
                        form));
    }

    /**
     * What was done lately, for the page to fetch again and again. It is read out where it changes: the same is not sent twice.
     *
     * @param seen the version of the desk after the last move that the page shows
     * @return 200 with a part of the page; 204 when nothing was done since
     */
    @GET
    @Path("moves")
    @AskedByThePage
    public Response moves(@QueryParam("seen") @DefaultValue("") String seen) {
        List<DeskMove> moves = desk.moves(visit.actor(), round);
        if (seen.equals(DeskMove.newest(moves))) {
            return Response.noContent().build();
        }
        Map<String, Object> shown = Map.of("t", visit.t(), "round", round, "moves", moves, "hidden", question.hidden());
        return Response.ok(new View("desk/moves.jte", shown)).build();
    }

    /**
     * What some applicants wrote, side by side, with the matching group's notes.
     *
     * @param applications one to four
     * @return 200; 400 with the desk when none is chosen, or too many are
     */
    @GET
    @Path("compare")
    public Response compare(@QueryParam("application") List<UUID> applications) {
        try {
            return Response.ok(beside.of(round, applications, question, "", FormView.EMPTY))
                    .build();
        } catch (Problem.NotFound nothing) {
            if (desk.state(visit.actor(), round).declared()) {
                throw nothing;
            }
            return answers.go(here() + "/conflicts");
        } catch (Problem.Invalid invalid) {
            return again(FormView.EMPTY, visit.t().get("desk.compare.how-many", SideBySide.MOST), BAD_REQUEST);
        }
    }

    /**
     * Says that one has looked at a warning, or that it is to be looked at again.
     *
     * @param what {@code tick} or {@code untick}
     * @param input group, version, warning
     * @return 303 to the desk; 400, 409 or 412 with it as it is now, and why not
     */
    @POST
    @Path("{what: tick|untick}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tick(@PathParam("what") String what, Input input) {
        return tried(new Input[] {input}, "groups", () -> {
            input.requiredLine("warning", Input.LINE);
            Optional<DeskWarning> warning = input.choice("warning", DeskWarning::of);
            Seen seen = Seen.of(input);
            desk.tick(
                    visit.actor(),
                    round,
                    seen.group(),
                    Optional.of(seen.version()),
                    warning.orElseThrow(),
                    "tick".equals(what));
        });
    }

    /**
     * Begins a group.
     *
     * @return 303 to the desk
     */
    @POST
    @Path("begin")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin() {
        return tried(new Input[0], "groups", () -> desk.begin(visit.actor(), round));
    }

    /**
     * Puts somebody into a group, or moves them there.
     *
     * @param input application, into (a group and its version, or {@code new}), from
     * @return 303 to the desk; 400, 409 or 412 with it as it is now, and why not
     */
    @POST
    @Path("put")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response put(Input input) {
        return tried(new Input[] {input}, input.has("from") ? "groups" : "waiting", () -> {
            input.requiredLine("application", Input.LINE);
            String into = input.requiredLine("into", Input.LINE);
            Optional<UUID> application = input.id("application");
            Optional<UUID> from = input.id("from");
            input.check();
            if ("new".equals(into)) {
                desk.beginWith(visit.actor(), round, application.orElseThrow(), from);
                return;
            }
            Target target = Target.of(into);
            desk.put(
                    visit.actor(),
                    round,
                    target.group(),
                    Optional.of(target.version()),
                    application.orElseThrow(),
                    from);
        });
    }

    /** A group and the version that was seen, as a choice of a list says it. */
    private record Target(UUID group, int version) {
        static Target of(String text) {
            String[] parts = text.split(" ", -1);
            try {
                if (parts.length == 2) {
                    return new Target(UUID.fromString(parts[0]), Integer.parseInt(parts[1]));
                }
            } catch (IllegalArgumentException e) {
                throw new Problem.Invalid("into", "field.choice");
            }
            throw new Problem.Invalid("into", "field.choice");
        }
    }

    /**
     * Takes somebody out of a group.
     *
     * @param input application, group, version
     * @return 303 to the desk; 400, 409 or 412 with it as it is now, and why not
     */
    @POST
    @Path("take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(Input input) {
        return tried(new Input[] {input}, "groups", () -> {
            input.requiredLine("application", Input.LINE);
            Optional<UUID> application = input.id("application");
            Seen seen = Seen.of(input);
            desk.take(visit.actor(), round, seen.group(), Optional.of(seen.version()), application.orElseThrow());
        });
    }

    /** The group of a form, and its version there. */
    private record Seen(UUID group, int version) {
        static Seen of(Input input) {
            input.requiredLine("group", Input.LINE);
            input.requiredLine("version", Input.LINE);
            Optional<UUID> group = input.id("group");
            Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            input.check();
            return new Seen(group.orElseThrow(), version.orElseThrow());
        }
    }

    /**
     * Throws an empty group away.
     *
     * @param input group, version
     * @return 303 to the desk; 400, 409 or 412 with it as it is now, and why not
     */
    @POST
    @Path("throw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response throwAway(Input input) {
        return tried(new Input[] {input}, "groups", () -> {
            Seen seen = Seen.of(input);
            desk.throwAway(visit.actor(), round, seen.group(), Optional.of(seen.version()));
        });
    }

    /**
     * Says why these people.
     *
     * @param input group, version, reason
     * @return 303 to the desk; 400, 409 or 412 with it, why not, and what was typed
     */
    @POST
    @Path("reason")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response explain(Input input) {
        return tried(new Input[] {input}, "groups", () -> {
            String reason = input.requiredText("reason", Desk.LONGEST_REASON);
            Seen seen = Seen.of(input);
            desk.explain(visit.actor(), round, seen.group(), Optional.of(seen.version()), reason);
        });
    }

    /**
     * Takes one's own last move back.
     *
     * @return 303 to the desk; 409 with it, and why not
     */
    @POST
    @Path("undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response undo() {
        return tried(new Input[0], "lately", () -> desk.undo(visit.actor(), round));
    }

    /**
     * Proposes the groups as they stand, or confirms what another member proposed.
     *
     * @param what {@code propose}, {@code withhold} or {@code confirm}
     * @param input version
     * @return 303 to the desk; 409 or 412 with it as it is now, and why not
     */
    @POST
    @Path("{what: propose|withhold|confirm}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response settle(@PathParam("what") String what, Input input) {
        return tried(new Input[] {input}, "confirm", () -> {
            input.requiredLine("version", Input.LINE);
            int version = input.number("version", 0, Integer.MAX_VALUE).orElse(0);
            input.check();
            switch (what) {
                case "propose" -> confirming.propose(visit.actor(), round, version);
                case "withhold" -> confirming.withhold(visit.actor(), round);
                default -> confirming.confirm(visit.actor(), round, version);
            }
        });
    }

    private String here() {
        return "/rounds/" + round + "/desk";
    }

    private Response tried(Input[] of, String part, Runnable act) {
        Map<String, String> sent = of.length == 0 ? Map.of() : of[0].raw();
        try {
            act.run();
        } catch (Problem.Invalid invalid) {
            return again(new FormView(sent, ProblemDocument.errors(invalid, visit.t())), "", BAD_REQUEST);
        } catch (Problem.Refused refused) {
            return again(FormView.of(sent), visit.t().get(refused.key(), refused.arguments()), CONFLICT);
        } catch (Problem.Stale stale) {
            return again(FormView.of(sent), visit.t().get("desk.stale"), PRECONDITION_FAILED);
        }
        return answers.go(here() + question.kept() + "#" + part, Done.of("desk.done"));
    }

    private Response again(FormView form, String why, int status) {
        return answers.again(view(new Desk.Part(question.filter(), 0, 0), why, form), status);
    }
}
