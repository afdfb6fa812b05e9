package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.RetentionRuns;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The administrator's pages about retention: the rules, what is due, having it destroyed, and what was. */
@Path("/system/retention")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RetentionPages {
    private static final String HERE = "/system/retention";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    RetentionRuns runs;

    /**
     * Rules, holds and reports.
     *
     * @return 200
     */
    @GET
    public View state() {
        return View.of(
                "owndata/retention.jte",
                visit.page(visit.t().get("retention.title"), "system"),
                "state",
                runs.state(visit.actor()));
    }

    /**
     * A dry run, and the question whether to go through with it.
     *
     * @return 200
     */
    @GET
    @Path("due")
    public View due() {
        return View.of(
                "owndata/due.jte",
                visit.page(visit.t().get("retention.due"), "system"),
                "due",
                runs.due(visit.actor()));
    }

    /**
     * Has what is due destroyed.
     *
     * @return 303 to the page
     */
    @POST
    @Path("run")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response run() {
        runs.begin(visit.actor());
        return answers.go(HERE, Done.of("retention.done.begun"));
    }
}
