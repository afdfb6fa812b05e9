package fi.polku.mentoring.report.web;

import fi.polku.mentoring.figure.ReleaseSchedule;
import fi.polku.mentoring.report.Reports;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Map;

/** Reports as human resources see them. */
@Path("/reports")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ReportPages {
    private static final int QUARTER = 3;

    @Inject
    Visit visit;

    @Inject
    Reports reports;

    @Inject
    Clock clock;

    /**
     * Development paths in figures.
     *
     * @return 200
     */
    @GET
    public View paths() {
        return new View(
                "report/paths.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.reports"), "reports"),
                        "report",
                        reports.paths(visit.actor()),
                        "next",
                        ReleaseSchedule.turn(clock.instant()).plusMonths(QUARTER)));
    }
}
