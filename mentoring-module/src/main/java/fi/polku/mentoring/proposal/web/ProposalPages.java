package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.Comparing;
import fi.polku.mentoring.proposal.Comparison;
import fi.polku.mentoring.proposal.LockKind;
import fi.polku.mentoring.proposal.Locking;
import fi.polku.mentoring.proposal.ProposalDesk;
import fi.polku.mentoring.proposal.ProposalSummary;
import fi.polku.mentoring.proposal.Proposals;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** What the engine has proposed, what it would be asked, what it keeps to, and two proposals beside each other. Every form works without a script. */
@Path("/rounds/{id}/desk/proposals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ProposalPages {
    static final String PLACE = "desk";

    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Proposals proposals;

    @Inject
    Locking locking;

    @Inject
    Comparing comparing;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /** Whether names are hidden. */
    @BeanParam
    ProposalQuestion question = new ProposalQuestion();

    /**
     * The proposals of a round.
     *
     * @return 200; 303 to the declaration, for who has not declared
     */
    @GET
    public Response read() {
        try {
            return Response.ok(view("", FormView.EMPTY)).build();
        } catch (Problem.NotAllowed undeclared) {
            return answers.go("/rounds/" + round + "/desk/conflicts");
        }
    }

    private View view(String refused, FormView form) {
        ProposalDesk all = proposals.all(visit.actor(), round);
        Map<String, Object> shown = new HashMap<>();
        shown.put(
                "page",
                visit.page(
                        visit.t()
                                .get(
                                        "engine.title",
                                        all.desk().of().in(visit.t().locale())),
                        PLACE));
        shown.put("all", all);
        shown.put("words", ProposalWords.of(visit.t(), question.hidden()));
        shown.put("question", question);
        shown.put("refused", refused);
        shown.put("form", form);
        return new View("proposal/list.jte", shown);
    }

    /**
     * Asks for a proposal.
     *
     * @param input from, the proposal that is gone on from
     * @return 303 to it; 409 with the page, and why not
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(Input input) {
        Optional<UUID> from = input.id("from");
        input.check();
        try {
            UUID asked = proposals.ask(visit.actor(), round, from);
            return answers.go(here() + "/" + asked + question.kept());
        } catch (Problem.Refused refused) {
            return again(refused);
        }
    }

    /**
     * How far the one is that is worked out, for the page to fetch again and again: nothing but a bar, and what it is at where that has changed.
     *
     * @param proposal which
     * @param seen what the page says that it is at
     * @return 200 with a part of the page
     */
    @GET
    @Path("{proposal}/progress")
    @AskedByThePage
    public View progress(@PathParam("proposal") UUID proposal, @QueryParam("seen") @DefaultValue("") String seen) {
        ProposalSummary summary = proposals.standing(visit.actor(), round, proposal);
        return new View(
                "proposal/progress.jte",
                Map.of("t", visit.t(), "round", round, "proposal", summary, "seen", seen, "kept", question.kept()));
    }

    /**
     * Two proposals beside each other.
     *
     * @param one a proposal
     * @param other another one
     * @return 200; 400 with the page when it is not two
     */
    @GET
    @Path("compare")
    public Response compare(@QueryParam("one") UUID one, @QueryParam("other") UUID other) {
        try {
            if (one == null || other == null) {
                throw new Problem.Invalid("other", "engine.compare.two");
            }
            Comparison comparison = comparing.compare(visit.actor(), round, one, other);
            return Response.ok(new View(
                            "proposal/compare.jte",
                            Map.of(
                                    "page",
                                    visit.page(visit.t().get("engine.compare.title"), PLACE),
                                    "comparison",
                                    comparison,
                                    "words",
                                    ProposalWords.of(visit.t(), question.hidden()),
                                    "question",
                                    question)))
                    .build();
        } catch (Problem.Invalid invalid) {
            return answers.again(view("", new FormView(Map.of(), ProblemDocument.errors(invalid, visit.t()))));
        } catch (Problem.NotAllowed undeclared) {
            return answers.go("/rounds/" + round + "/desk/conflicts");
        }
    }

    /**
     * Decides something that proposals keep to.
     *
     * @param input kind, applications, back (the proposal from which it was decided)
     * @return 303 to where it was decided; 400 or 409 with the page, and why not
     */
    @POST
    @Path("locks")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lock(Input input) {
        try {
            input.requiredLine("kind", Input.LINE);
            Optional<LockKind> kind = input.choice("kind", LockKind::of);
            Set<UUID> applications = LockInput.applications(input);
            Optional<UUID> back = input.id("back");
            input.check();
            locking.lock(visit.actor(), round, kind.orElseThrow(), applications);
            return answers.go(
                    back.map(proposal -> here() + "/" + proposal).orElse(here()) + question.kept(),
                    Done.of("engine.lock.done." + kind.orElseThrow().code()));
        } catch (Problem.Invalid invalid) {
            return answers.again(
                    view("", new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))), BAD_REQUEST);
        } catch (Problem.Refused refused) {
            return again(refused);
        }
    }

    /**
     * Gives something up that was decided.
     *
     * @param lock which
     * @return 303; 409 with the page, and why not
     */
    @POST
    @Path("locks/{lock}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("lock") UUID lock) {
        try {
            locking.release(visit.actor(), round, lock);
        } catch (Problem.Refused refused) {
            return again(refused);
        }
        return answers.go(here() + question.kept() + "#locks", Done.of("engine.lock.released"));
    }

    private String here() {
        return "/rounds/" + round + "/desk/proposals";
    }

    private Response again(Problem.Refused refused) {
        return answers.again(view(visit.t().get(refused.key(), refused.arguments()), FormView.EMPTY), CONFLICT);
    }
}
