package fi.polku.mentoring.network.web;

import fi.polku.mentoring.network.NetworkMessage;
import fi.polku.mentoring.network.NetworkMessages;
import fi.polku.mentoring.network.Networks;
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

/** Others' cards, and messages between two of a network. */
@Path("/network")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NetworkContactPages {
    private static final int PAGE = 30;
    private static final int CONFLICT = 409;
    private static final String MESSAGES = "/network/messages";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Networks networks;

    @Inject
    NetworkMessages messages;

    /**
     * A card.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("cards/{id}")
    public View card(@PathParam("id") UUID id) {
        return card(id, FormView.EMPTY, "");
    }

    private View card(UUID id, FormView form, String refused) {
        Networks.Opened opened = networks.open(visit.actor(), id);
        return new View(
                "network/person.jte",
                Map.of(
                        "page",
                        visit.page(opened.card().who().name(), NetworkPages.PLACE),
                        "opened",
                        opened,
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * Writes to its owner.
     *
     * @param id which card
     * @param input words
     * @return 303 to the card; 400 or 409 with what was typed
     */
    @POST
    @Path("cards/{id}/messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(@PathParam("id") UUID id, Input input) {
        try {
            messages.write(visit.actor(), id, NetworkInput.message(input), call.formKey("network.write " + id, input));
            return answers.go("/network/cards/" + id, Done.of("network.done.sent"));
        } catch (Problem.Invalid invalid) {
            return answers.again(card(id, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(card(id, FormView.of(input.raw()), why), CONFLICT);
        }
    }

    /**
     * Messages, and whom one hears no more from.
     *
     * @return 200
     */
    @GET
    @Path("messages")
    public View list() {
        return new View(
                "network/messages.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("network.messages"), NetworkPages.PLACE),
                        "messages",
                        messages.list(visit.actor(), call.cursor(), PAGE),
                        "blocked",
                        messages.blocked(visit.actor())));
    }

    /**
     * A message.
     *
     * @param id which
     * @return 200
     */
    @GET
    @Path("messages/{id}")
    public View read(@PathParam("id") UUID id) {
        NetworkMessage message = messages.open(visit.actor(), id);
        String title = message.mine() ? "network.message.to" : "network.message.from";
        return new View(
                "network/message.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get(title, message.name()), NetworkPages.PLACE),
                        "message",
                        message));
    }

    /**
     * Takes it back.
     *
     * @param id which
     * @return 303 to the messages
     */
    @POST
    @Path("messages/{id}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("id") UUID id) {
        messages.takeBack(visit.actor(), id);
        return answers.go(MESSAGES, Done.of("network.done.taken-back"));
    }

    /**
     * Hears no more from who wrote it.
     *
     * @param id which
     * @return 303 to the messages
     */
    @POST
    @Path("messages/{id}/block")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response block(@PathParam("id") UUID id) {
        messages.block(visit.actor(), id);
        return answers.go(MESSAGES, Done.of("network.done.blocked"));
    }

    /**
     * Lets somebody write again.
     *
     * @param id whom
     * @return 303 to the messages
     */
    @POST
    @Path("blocks/{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("id") UUID id) {
        messages.lift(visit.actor(), id);
        return answers.go(MESSAGES, Done.of("network.done.lifted"));
    }
}
