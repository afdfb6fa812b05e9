package fi.polku.mentoring.report.web;

import fi.polku.mentoring.report.Reports;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Reports over REST, for human resources. */
@Path("/api/v1/reports")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Reports")
public class ReportsResource {
    @Inject
    Visit visit;

    @Inject
    Reports reports;

    /**
     * Development paths in figures.
     *
     * @return 200
     */
    @GET
    @Path("paths")
    @Operation(
            summary = "Development paths of the caller's organisation in figures (human resources)",
            description =
                    "Paths begun and steps completed before the day until, by template and unit. Every figure rests on five people or"
                            + " more; one that would not, and one of nobody, is left out. New figures come at the turn of each quarter.")
    public PathReportJson paths() {
        return PathReportJson.of(reports.paths(visit.actor()));
    }
}
