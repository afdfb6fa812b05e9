package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.DeskNotes;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Notes about who has applied, written beside what they wrote. */
@Path("/rounds/{id}/desk/notes/{application}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class NotePages {
    private static final int BAD_REQUEST = 400;
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    DeskNotes notes;

    @Inject
    BesideView beside;

    /** At whose desk. */
    @PathParam("id")
    UUID round;

    /** About whom. */
    @PathParam("application")
    UUID application;

    /** Who is shown side by side. */
    @QueryParam("application")
    List<UUID> shown = List.of();

    /** Whether names are hidden. */
    @BeanParam
    DeskQuestion question = new DeskQuestion();

    /**
     * Writes one down.
     *
     * @param input about, words
     * @return 303 to those who are side by side; 400 or 409 with them, and what was typed
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        try {
            String words = input.requiredText("words", DeskNotes.LONGEST);
            input.check();
            notes.write(visit.actor(), round, application, words);
        } catch (Problem.Invalid invalid) {
            return again(new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), "", BAD_REQUEST);
        } catch (Problem.Refused refused) {
            return again(FormView.of(input.raw()), visit.t().get(refused.key(), refused.arguments()), CONFLICT);
        }
        return there("desk.note.done");
    }

    /**
     * Takes one back.
     *
     * @param note which
     * @return 303 to those who are side by side
     */
    @POST
    @Path("{note}/take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack(@PathParam("note") UUID note) {
        notes.takeBack(visit.actor(), round, note);
        return there("desk.note.taken-back");
    }

    private List<UUID> all() {
        return shown.isEmpty() ? List.of(application) : shown;
    }

    private Response there(String done) {
        return answers.go(BesideView.path(round, all(), question.hidden()) + "#notes-" + application, Done.of(done));
    }

    private Response again(FormView form, String why, int status) {
        return answers.again(beside.of(round, all(), question, why, form), status);
    }
}
