package fi.polku.mentoring.sync.web;

import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sync.DeadLetter;
import fi.polku.mentoring.sync.DeadLetters;
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

/** The administrator's pages about messages that a host has refused for good. */
@Path("/system/messages")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DeadLetterPages {
    private static final String PLACE = "system";
    private static final String HERE = "/system/messages";
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    DeadLetters letters;

    /**
     * All of them, the last refused first.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        return View.of(
                "sync/messages.jte",
                visit.page(visit.t().get("message.title"), PLACE),
                "letters",
                letters.list(visit.actor(), after, PAGE));
    }

    /**
     * Sends one again.
     *
     * @param id the message
     * @return 303 to the list
     */
    @POST
    @Path("{id}/resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resend(@PathParam("id") UUID id) {
        letters.resend(visit.actor(), id);
        return answers.go(HERE, Done.of("message.done.resent"));
    }

    /**
     * Sends all again that are of use.
     *
     * @return 303 to the list
     */
    @POST
    @Path("resend")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response resendAll() {
        int sent = letters.resendAll(visit.actor());
        return answers.go(HERE, Done.of("message.done.resent-all", visit.t().number(sent)));
    }

    /**
     * Asks for the reason to give one up.
     *
     * @param id the message
     * @return 200
     */
    @GET
    @Path("{id}/drop")
    public View ask(@PathParam("id") UUID id) {
        return form(letters.get(visit.actor(), id), FormView.EMPTY);
    }

    /**
     * Gives one up.
     *
     * @param id the message
     * @param input {@code reason}
     * @return 303 to the list; 400 with the form
     */
    @POST
    @Path("{id}/drop")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response drop(@PathParam("id") UUID id, Input input) {
        try {
            letters.drop(visit.actor(), id, DropForm.reason(input));
            return answers.go(HERE, Done.of("message.done.dropped"));
        } catch (Problem.Invalid invalid) {
            FormView again = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(form(letters.get(visit.actor(), id), again));
        }
    }

    private View form(DeadLetter letter, FormView form) {
        return new View(
                "sync/drop.jte",
                Map.of("page", visit.page(visit.t().get("message.drop.title"), PLACE), "letter", letter, "form", form));
    }
}
