package fi.polku.mentoring.today.web;

import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.today.Today;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

/** The page Today, where one arrives. */
@Path("/")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class TodayPages {
    @Inject
    Visit visit;

    @Inject
    Today today;

    /**
     * What waits for the visitor, what goes on, and a field to write in the log.
     *
     * @return 200
     */
    @GET
    public View today() {
        Today.Day day = today.of(visit.actor());
        Texts t = visit.t();
        return View.of("today/today.jte", visit.page(t.get("nav.today"), "today"), "day", day);
    }
}
