package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.ProposalView;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** Deciding about a proposal, for the person and the supervisor alike; each goes back to where the path stands for them. */
@Path("/path/proposals/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class ProposalPages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Proposals proposals;

    @Inject
    MyPathPage page;

    @PathParam("id")
    UUID id;

    /**
     * Agrees.
     *
     * @return 303 to the path; 409 with the path when the change no longer fits
     */
    @POST
    @Path("agree")
    public Response agree() {
        try {
            return go(proposals.agree(visit.actor(), id), "proposal.done.agreed");
        } catch (Problem.Refused refused) {
            if (isOwn(proposals.read(visit.actor(), id))) {
                return answers.again(page.show(refused), CONFLICT);
            }
            throw refused;
        }
    }

    /**
     * Declines.
     *
     * @param input {@code answer}, which may be empty
     * @return 303 to the path
     */
    @POST
    @Path("decline")
    public Response decline(Input input) {
        Optional<String> answer = input.text("answer", Proposals.LONGEST_TEXT);
        input.check();
        return go(proposals.decline(visit.actor(), id, answer), "proposal.done.declined");
    }

    /**
     * Takes one's own back.
     *
     * @return 303 to the path
     */
    @POST
    @Path("withdraw")
    public Response withdraw() {
        return go(proposals.withdraw(visit.actor(), id), "proposal.done.withdrawn");
    }

    private Response go(ProposalView proposal, String done) {
        return answers.go(isOwn(proposal) ? "/path" : "/team/" + proposal.owner(), Done.of(done));
    }

    private boolean isOwn(ProposalView proposal) {
        return proposal.owner().equals(visit.actor().person());
    }
}
