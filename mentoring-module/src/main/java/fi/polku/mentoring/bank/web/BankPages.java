package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.BankSettings;
import fi.polku.mentoring.bank.Banks;
import fi.polku.mentoring.bank.Offers;
import fi.polku.mentoring.bank.Requests;
import fi.polku.mentoring.bank.SoughtMentor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;

/** The mentor bank: looking for a mentor, a mentor's card, asking. */
@Path("/bank")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class BankPages {
    static final String PLACE = "bank";

    private static final int PAGE = 20;
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Banks banks;

    @Inject
    Offers offers;

    @Inject
    Requests requests;

    @Inject
    BankSettings settings;

    /**
     * Looks for a mentor.
     *
     * @param asked whom
     * @return 200; 400 when the search is none
     */
    @GET
    public Response look(@BeanParam Asked asked) {
        Map<String, String> fields = asked.fields();
        try {
            SoughtMentor sought = BankInput.sought(fields);
            return Response.ok(list(sought, call.cursor(), FormView.of(fields))).build();
        } catch (Problem.Invalid invalid) {
            return answers.again(list(
                    SoughtMentor.anybody(),
                    Cursor.start(),
                    new FormView(fields, ProblemDocument.errors(invalid, visit.t()))));
        }
    }

    private View list(SoughtMentor sought, Cursor after, FormView search) {
        return new View(
                "bank/list.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.bank"), PLACE),
                        "look",
                        banks.look(visit.actor(), sought, after, PAGE),
                        "search",
                        search,
                        "sought",
                        sought));
    }

    /**
     * A mentor's card.
     *
     * @param id which offer
     * @return 200
     */
    @GET
    @Path("offers/{id}")
    public View offer(@PathParam("id") UUID id) {
        return offer(id, FormView.EMPTY, "");
    }

    private View offer(UUID id, FormView form, String refused) {
        Offers.Opened opened = offers.open(visit.actor(), id);
        return new View(
                "bank/offer.jte",
                Map.of(
                        "page",
                        visit.page(opened.offer().who().name(), PLACE),
                        "opened",
                        opened,
                        "me",
                        visit.actor().person(),
                        "answerDays",
                        settings.answerDays(),
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * Asks.
     *
     * @param id which offer
     * @param input words, and for whom
     * @return 303 to the request; 400 or 409 with what was typed
     */
    @POST
    @Path("offers/{id}/requests")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response ask(@PathParam("id") UUID id, Input input) {
        try {
            BankInput.Asked asked = BankInput.asked(input, visit.actor().person());
            UUID request = requests.ask(
                    visit.actor(), id, asked.mentee(), asked.words(), call.formKey("mentor.ask " + id, input));
            boolean forMe = asked.mentee().equals(visit.actor().person());
            return answers.go("/bank/requests/" + request, Done.of(forMe ? "bank.done.asked" : "bank.done.proposed"));
        } catch (Problem.Invalid invalid) {
            return answers.again(offer(id, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(offer(id, FormView.of(input.raw()), why), CONFLICT);
        }
    }
}
