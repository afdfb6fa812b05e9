package fi.polku.mentoring.bank.web;

import fi.polku.mentoring.bank.Offer;
import fi.polku.mentoring.bank.OfferContent;
import fi.polku.mentoring.bank.OfferState;
import fi.polku.mentoring.bank.Offers;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One's own offer in a bank: written, published, paused, taken back. */
@Path("/bank/programmes/{id}/offer")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OfferPages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Offers offers;

    /** Of which programme's bank. */
    @PathParam("id")
    UUID programme;

    private String here() {
        return "/bank/programmes/" + programme + "/offer";
    }

    /**
     * The form.
     *
     * @return 200
     */
    @GET
    public View form() {
        Offers.Desk desk = offers.desk(visit.actor(), programme);
        return view(desk, FormView.of(desk.offer().map(BankInput::fields).orElseGet(this::first)), "");
    }

    private Map<String, String> first() {
        return Map.of(
                BankInput.LANGUAGES,
                visit.t().locale().getLanguage(),
                BankInput.MEETS,
                "either",
                BankInput.CAPACITY,
                "1",
                BankInput.ACROSS,
                "false");
    }

    private View view(Offers.Desk desk, FormView form, String refused) {
        return new View(
                "bank/form.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t().get(desk.offer().isPresent() ? "bank.offer.mine" : "bank.offer.new"),
                                BankPages.PLACE),
                        "desk",
                        desk,
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * Saves.
     *
     * @param input what is offered
     * @return 303 to the offer; 400 or 412 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(Input input) {
        Offers.Desk desk = offers.desk(visit.actor(), programme);
        Map<String, String> sent = BankInput.sent(input);
        try {
            OfferContent content = BankInput.content(input);
            Optional<Integer> version = desk.offer().isPresent()
                    ? Optional.of(input.number(BankInput.VERSION, 1, Integer.MAX_VALUE)
                            .orElseThrow(Problem.Stale::new))
                    : Optional.empty();
            Offer saved = offers.write(visit.actor(), programme, version, content);
            return answers.go("/bank/offers/" + saved.id(), Done.of("bank.done.saved"));
        } catch (Problem.Invalid invalid) {
            return answers.again(view(desk, new FormView(sent, ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Stale stale) {
            Map<String, String> onNewest = new LinkedHashMap<>(sent);
            desk.offer().ifPresent(offer -> onNewest.put(BankInput.VERSION, Integer.toString(offer.version())));
            String why = visit.t().get("bank.offer.stale");
            return answers.again(view(desk, FormView.of(onNewest), why), PRECONDITION_FAILED);
        }
    }

    /**
     * Publishes it.
     *
     * @return 303 to the offer; 409 with the form
     */
    @POST
    @Path("publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish() {
        return state(OfferState.PUBLISHED);
    }

    /**
     * Takes nobody for now.
     *
     * @return 303 to the offer; 409 with the form
     */
    @POST
    @Path("pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response pause() {
        return state(OfferState.PAUSED);
    }

    /**
     * Asks before taking it back.
     *
     * @return 200
     */
    @GET
    @Path("withdraw")
    public View withdrawing() {
        return new View(
                "bank/withdraw.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("bank.offer.withdraw"), BankPages.PLACE),
                        "offer",
                        offers.own(visit.actor(), programme)));
    }

    /**
     * Takes it back.
     *
     * @return 303 to the offer; 409 with the form
     */
    @POST
    @Path("withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response withdraw() {
        return state(OfferState.WITHDRAWN);
    }

    private Response state(OfferState state) {
        try {
            Offer offer = offers.state(visit.actor(), programme, state, Optional.empty());
            return answers.go("/bank/offers/" + offer.id(), Done.of("bank.done." + state.code()));
        } catch (Problem.Refused refused) {
            Offers.Desk desk = offers.desk(visit.actor(), programme);
            FormView form = FormView.of(desk.offer().map(BankInput::fields).orElseGet(this::first));
            return answers.again(view(desk, form, visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }

    /**
     * Throws a draft away.
     *
     * @return 303 to the bank; 409 with the form
     */
    @POST
    @Path("discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard() {
        try {
            offers.discard(visit.actor(), programme);
            return answers.go("/bank", Done.of("bank.done.discarded"));
        } catch (Problem.Refused refused) {
            return answers.go(here(), Done.of(refused.key()));
        }
    }
}
