package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Requests;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Requests to mentors: one's own, for one's reports, for oneself by one's supervisor, and those to oneself. */
@Path("/bank/requests")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RequestPages {
    private static final int PAGE = 30;
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Requests requests;

    @Inject
    Clock clock;

    /**
     * All of them.
     *
     * @return 200
     */
    @GET
    public View list() {
        return new View(
                "bank/requests.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("bank.requests"), BankPages.PLACE),
                        "requests",
                        requests.list(visit.actor(), call.cursor(), PAGE)));
    }

    /**
     * One.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("{id}")
    public View read(@PathParam("id") UUID id) {
        return view(id, "");
    }

    private View view(UUID id, String refused) {
        Requests.Opened opened = requests.open(visit.actor(), id);
        return new View(
                "bank/request.jte",
                Map.of(
                        "page",
                        visit.page(BankWords.title(visit.t(), opened.request()), BankPages.PLACE),
                        "opened",
                        opened,
                        "today",
                        LocalDate.ofInstant(clock.instant(), Texts.ZONE),
                        "refused",
                        refused));
    }

    /** What is done with a request. */
    private interface Act {
        void on(Actor actor, UUID request);
    }

    private Response act(UUID id, String to, String done, Act act) {
        try {
            act.on(visit.actor(), id);
            return answers.go(to, Done.of(done));
        } catch (Problem.Refused refused) {
            return answers.again(view(id, visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }

    /**
     * Accepts.
     *
     * @param id which
     * @return 303 to the pair; 409 with the request and why not
     */
    @POST
    @Path("{id}/accept")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response accept(@PathParam("id") UUID id) {
        return act(id, "/groups/" + id, "bank.done.accepted", (actor, which) -> requests.answer(actor, which, true));
    }

    /**
     * Declines.
     *
     * @param id which
     * @return 303 to the requests; 409 with the request and why not
     */
    @POST
    @Path("{id}/decline")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response decline(@PathParam("id") UUID id) {
        return act(id, "/bank/requests", "bank.done.declined", (actor, which) -> requests.answer(actor, which, false));
    }

    /**
     * Lets go out what the supervisor wrote.
     *
     * @param id which
     * @return 303 to the request; 409 with it and why not
     */
    @POST
    @Path("{id}/send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(@PathParam("id") UUID id) {
        return act(
                id, "/bank/requests/" + id, "bank.done.asked", (actor, which) -> requests.decide(actor, which, true));
    }

    /**
     * Does not let it go out.
     *
     * @param id which
     * @return 303 to the request; 409 with it and why not
     */
    @POST
    @Path("{id}/keep-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keepBack(@PathParam("id") UUID id) {
        return act(
                id,
                "/bank/requests/" + id,
                "bank.done.kept-back",
                (actor, which) -> requests.decide(actor, which, false));
    }

    /**
     * Takes it back.
     *
     * @param id which
     * @return 303 to the request; 409 with it and why not
     */
    @POST
    @Path("{id}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") UUID id) {
        return act(id, "/bank/requests/" + id, "bank.done.taken-back", requests::takeBack);
    }
}
