package fi.polku.mentoring.development.web;

import fi.polku.mentoring.development.Development;
import fi.polku.mentoring.development.DevelopmentView;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** The page My development. */
@Path("/development")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DevelopmentPages {
    private static final String ALL = "all";

    @Inject
    Visit visit;

    @Inject
    Development development;

    /**
     * Profile, goals and path.
     *
     * @param goals {@code all} also shows those that were achieved or abandoned
     * @return 200
     */
    @GET
    public View show(@QueryParam("goals") @DefaultValue("") String goals) {
        DevelopmentView view = development.of(visit.actor());
        return new View(
                "development/development.jte",
                Map.of(
                        "page", visit.page(visit.t().get("nav.development"), "development"),
                        "development", view,
                        "all", ALL.equals(goals)));
    }
}
