package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Banks;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
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
import java.util.Map;
import java.util.UUID;

/** A programme's bank for those who run it: open or closed, and what is told of it. */
@Path("/programmes/{id}/bank")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BankKeepingPages {
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Banks banks;

    /** Of which programme. */
    @PathParam("id")
    UUID programme;

    /**
     * As it stands.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view("");
    }

    private View view(String refused) {
        return new View(
                "bank/keeping.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.bank"), "programmes"),
                        "kept",
                        banks.keep(visit.actor(), programme),
                        "refused",
                        refused));
    }

    /**
     * Opens it.
     *
     * @return 303 to it; 409 with why not
     */
    @POST
    @Path("open")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open() {
        return change(true);
    }

    /**
     * Closes it.
     *
     * @return 303 to it; 409 with why not
     */
    @POST
    @Path("close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response close() {
        return change(false);
    }

    private Response change(boolean open) {
        try {
            if (open) {
                banks.open(visit.actor(), programme);
            } else {
                banks.close(visit.actor(), programme);
            }
            return answers.go(
                    "/programmes/" + programme + "/bank", Done.of(open ? "bank.done.opened" : "bank.done.closed"));
        } catch (Problem.Refused refused) {
            return answers.again(view(visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }
}
