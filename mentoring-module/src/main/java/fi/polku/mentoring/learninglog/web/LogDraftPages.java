package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogDrafts;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;

/** The draft of a new entry, as the page sends it while one types. */
@Path("/log/draft")
@RequestScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class LogDraftPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    LogDrafts drafts;

    /**
     * Keeps what is typed.
     *
     * @param input the form as it stands
     * @return 204
     */
    @POST
    public Response keep(Input input) {
        drafts.keep(visit.actor(), Optional.empty(), form(input), Optional.empty(), LogFields.typed(input));
        return Response.noContent().build();
    }

    /**
     * Throws away what was typed and not saved.
     *
     * @param input the form
     * @return 303 to the log
     */
    @POST
    @Path("discard")
    public Response discard(Input input) {
        drafts.discard(visit.actor(), Optional.empty(), form(input));
        return answers.go("/log", Done.of("log.done.discarded"));
    }

    /** The id of the form, without which nobody could tell a late draft from a new one. */
    static UUID form(Input input) {
        Optional<UUID> form = input.id(LogFields.FORM);
        input.check();
        return form.orElseThrow(() -> new Problem.Invalid(LogFields.FORM, "field.required"));
    }
}
