package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.matching.Wish;
import fi.polku.mentoring.proposal.ProgrammeWishes;
import fi.polku.mentoring.proposal.Weights;
import fi.polku.mentoring.proposal.Wishes;
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

/** How much a programme cares for each wish, for who runs it. */
@Path("/programmes/{id}/wishes")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class WishPages {
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Wishes wishes;

    /** Which programme. */
    @PathParam("id")
    UUID programme;

    /**
     * The form.
     *
     * @return 200
     */
    @GET
    public View read() {
        ProgrammeWishes found = wishes.of(visit.actor(), programme);
        return view(found, FormView.of(values(found)), "");
    }

    private static Map<String, String> values(ProgrammeWishes found) {
        Map<String, String> values = new HashMap<>();
        for (Wish wish : Weights.OFFERED) {
            values.put(wish.key(), found.weights().of(wish).code());
        }
        return values;
    }

    private View view(ProgrammeWishes found, FormView form, String refused) {
        return new View(
                "proposal/wishes.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("engine.wishes.title"), "programmes"),
                        "wishes",
                        found,
                        "words",
                        ProposalWords.of(visit.t(), false),
                        "refused",
                        refused,
                        "form",
                        form));
    }

    /**
     * Says how much.
     *
     * @param input each wish by its key, version
     * @return 303 to the programme; 400 or 412 with the form, and what is wrong
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response weigh(Input input) {
        try {
            input.requiredLine("version", Input.LINE);
            Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
            Weights weights = WishInput.weights(input);
            wishes.weigh(visit.actor(), programme, version, weights);
        } catch (Problem.Invalid invalid) {
            return answers.again(view(
                    wishes.of(visit.actor(), programme),
                    new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())),
                    ""));
        } catch (Problem.Stale stale) {
            ProgrammeWishes now = wishes.of(visit.actor(), programme);
            return answers.again(
                    view(now, FormView.of(values(now)), visit.t().get("engine.wishes.stale")), PRECONDITION_FAILED);
        }
        return answers.go("/programmes/" + programme, Done.of("engine.wishes.done"));
    }
}
