package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Message;
import fi.polku.mentoring.mentorship.Space;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Correcting one's own message. */
@Path("/groups/{id}/messages/{message}/edit")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MessagePages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Space space;

    /** Of which group. */
    @PathParam("id")
    UUID group;

    /** Which message. */
    @PathParam("message")
    UUID id;

    /**
     * The form.
     *
     * @return 200
     */
    @GET
    public View edit() {
        Message message = space.own(visit.actor(), group, id);
        return view(message, FormView.of(Map.of("words", message.words())), "");
    }

    private View view(Message message, FormView form, String refused) {
        return new View(
                "mentorship/message.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("group.message.correct"), "mentoring"),
                        "group",
                        group,
                        "message",
                        message,
                        "form",
                        form,
                        "refused",
                        refused));
    }

    /**
     * Corrects it.
     *
     * @param input words, version
     * @return 303 to the group; 400, 409 or 412 with what was typed
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response correct(Input input) {
        Message before = space.own(visit.actor(), group, id);
        FormView typed = FormView.of(input.raw());
        try {
            Optional<Integer> version =
                    Optional.of(input.number("version", 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
            space.correct(visit.actor(), group, id, version, MessagesResource.words(input));
            return answers.go("/groups/" + group + "#space", Done.of("group.done.corrected"));
        } catch (Problem.Invalid invalid) {
            return answers.again(
                    view(before, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            return answers.again(view(before, typed, visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        } catch (Problem.Stale stale) {
            return answers.again(view(before, typed, visit.t().get("group.message.stale")), PRECONDITION_FAILED);
        }
    }
}
