package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogEntries;
import fi.polku.mentoring.learninglog.LogEntryView;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
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
import java.util.Optional;
import java.util.UUID;

/** Removing an entry. It is gone for good, so it is asked first and not undone after. */
@Path("/log/{id}/remove")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class LogRemovePages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    LogEntries entries;

    /**
     * Asks whether.
     *
     * @param id the entry
     * @return 200
     */
    @GET
    public View ask(@PathParam("id") UUID id) {
        LogEntryView entry = entries.edit(visit.actor(), id).entry();
        return View.of("log/remove.jte", visit.page(visit.t().get("log.remove"), "log"), "entry", entry);
    }

    /**
     * Removes it.
     *
     * @param id the entry
     * @param input nothing more
     * @return 303 to the log
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") UUID id, Input input) {
        entries.remove(visit.actor(), id, Optional.empty());
        return answers.go("/log", Done.of("log.done.removed"));
    }
}
