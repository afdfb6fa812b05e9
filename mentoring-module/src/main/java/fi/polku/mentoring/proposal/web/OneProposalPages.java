package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.ProposalView;
import fi.polku.mentoring.proposal.Proposals;
import fi.polku.mentoring.proposal.TakingOver;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
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

/**
 * One proposal: its groups with their reasons, who is in none, and what can be done with it. Its path is that of {@link ProposalPages}: with one of its own
 * it alone would be asked for what lies beside a proposal, such as the comparison, and would know nothing of it.
 */
@Path("/rounds/{id}/desk/proposals")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OneProposalPages {
    private static final int CONFLICT = 409;
    private static final int GROUPS = 25;
    private static final int MOST_GROUPS = 1_000_000;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Proposals proposals;

    @Inject
    TakingOver takingOver;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /** Which one. */
    @PathParam("proposal")
    UUID proposal;

    /** Whether names are hidden. */
    @BeanParam
    ProposalQuestion question = new ProposalQuestion();

    /**
     * The proposal, or how far it is.
     *
     * @param cursor after which group the page goes on
     * @return 200; 303 to the declaration, for who has not declared
     */
    @GET
    @Path("{proposal}")
    public Response read(@QueryParam("cursor") @DefaultValue("") String cursor) {
        try {
            return Response.ok(view(ProposalsResource.after(cursor), "")).build();
        } catch (Problem.NotAllowed undeclared) {
            return answers.go("/rounds/" + round + "/desk/conflicts");
        }
    }

    private View view(int after, String refused) {
        ProposalView view = proposals.read(visit.actor(), round, proposal, after, GROUPS);
        return new View(
                "proposal/proposal.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("engine.name", view.summary().number()), ProposalPages.PLACE),
                        "view",
                        view,
                        "words",
                        ProposalWords.of(visit.t(), view, question.hidden()),
                        "question",
                        question,
                        "refused",
                        refused));
    }

    /**
     * Wants it to stop.
     *
     * @return 303 to it; 409 with it when it has ended
     */
    @POST
    @Path("{proposal}/stop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response stop() {
        return tried(() -> {
            proposals.stop(visit.actor(), round, proposal);
            return answers.go(here(), Done.of("engine.stopping"));
        });
    }

    /**
     * Throws it away.
     *
     * @return 303 to the others; 409 with it while it is worked out
     */
    @POST
    @Path("{proposal}/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard() {
        return tried(() -> {
            proposals.discard(visit.actor(), round, proposal);
            return answers.go("/rounds/" + round + "/desk/proposals" + question.kept(), Done.of("engine.discarded"));
        });
    }

    /**
     * Takes groups over to the desk.
     *
     * @param input group, the number of one; all without it
     * @return 303 to the desk, or back to the proposal where it was one group; 409 with it, and why not
     */
    @POST
    @Path("{proposal}/take-over")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeOver(Input input) {
        Optional<Integer> group = input.number("group", 1, MOST_GROUPS);
        input.check();
        return tried(() -> {
            int taken = takingOver.take(visit.actor(), round, proposal, group.map(List::of));
            return answers.go(
                    group.isPresent()
                            ? here() + "#group-" + group.get()
                            : "/rounds/" + round + "/desk" + question.kept() + "#groups",
                    Done.of("engine.taken", Integer.toString(taken))
                            .undoBy("/rounds/" + round + "/desk/proposals/" + proposal + "/take-back"));
        });
    }

    /**
     * Takes back what was taken over and is as it was.
     *
     * @return 303 to the proposal; 409 with it when there is nothing
     */
    @POST
    @Path("{proposal}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack() {
        return tried(() -> {
            int back = takingOver.takeBack(visit.actor(), round, proposal);
            return answers.go(here(), Done.of("engine.taken-back", Integer.toString(back)));
        });
    }

    private String here() {
        return "/rounds/" + round + "/desk/proposals/" + proposal + question.kept();
    }

    /** What is done, and where it leads. */
    private interface Act {
        Response go();
    }

    private Response tried(Act act) {
        try {
            return act.go();
        } catch (Problem.Refused refused) {
            return answers.again(view(0, visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }
}
