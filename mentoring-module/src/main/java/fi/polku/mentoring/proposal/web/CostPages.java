package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.MoveCost;
import fi.polku.mentoring.proposal.MoveCosts;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What a move at the desk would change, on the way to making it. */
@Path("/rounds/{id}/desk/cost")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class CostPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    MoveCosts costs;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /** Whether names are hidden. */
    @BeanParam
    ProposalQuestion question = new ProposalQuestion();

    /**
     * What it would change.
     *
     * @param application whose
     * @param into a group, or {@code new}; empty for out of their group
     * @return 200, also where it cannot be told; 303 to the declaration, for who has not declared
     */
    @GET
    public Response read(
            @QueryParam("application") @DefaultValue("") String application,
            @QueryParam("into") @DefaultValue("") String into) {
        UUID who = id("application", application);
        boolean anew = "new".equals(into);
        Optional<UUID> group = into.isEmpty() || anew ? Optional.empty() : Optional.of(id("into", into));
        try {
            MoveCost cost = costs.of(visit.actor(), round, who, group, anew);
            return Response.ok(view(Optional.of(cost), anew, "")).build();
        } catch (Problem.NotAllowed undeclared) {
            return answers.go("/rounds/" + round + "/desk/conflicts");
        } catch (Problem.Refused refused) {
            return Response.ok(view(Optional.empty(), anew, visit.t().get(refused.key(), refused.arguments())))
                    .build();
        }
    }

    /**
     * The same from a form of the desk: leads to what can be looked at again.
     *
     * @param input application, into
     * @return 303
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response look(Input input) {
        input.requiredLine("application", Input.LINE);
        Optional<UUID> application = input.id("application");
        String into = input.line("into", Input.LINE).orElse("");
        input.check();
        String group = into.isEmpty() || "new".equals(into)
                ? into
                : id("into", into.split(" ", -1)[0]).toString();
        String here = question.with(
                "/rounds/" + round + "/desk/cost",
                "application",
                application.orElseThrow().toString());
        return answers.go(group.isEmpty() ? here : here + "&into=" + group);
    }

    private static UUID id(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new Problem.Invalid(field, "field.choice");
        }
    }

    private View view(Optional<MoveCost> cost, boolean anew, String refused) {
        return new View(
                "proposal/cost.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("engine.cost.title"), ProposalPages.PLACE),
                        "round",
                        round,
                        "cost",
                        cost,
                        "anew",
                        anew,
                        "words",
                        ProposalWords.of(visit.t(), question.hidden()),
                        "question",
                        question,
                        "refused",
                        refused));
    }
}
