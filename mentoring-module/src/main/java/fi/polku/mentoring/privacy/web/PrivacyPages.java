package fi.polku.mentoring.privacy.web;

import fi.polku.mentoring.privacy.Controllers;
import fi.polku.mentoring.privacy.Retention;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;

/** How people's data is processed; open to everyone. */
@Path("/privacy")
@RequestScoped
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class PrivacyPages {
    @Inject
    Visit visit;

    @Inject
    Controllers controllers;

    @Inject
    Retention retention;

    /**
     * Controllers, purposes, who sees what, how long it is kept, and people's rights.
     *
     * @return the page
     */
    @GET
    public View read() {
        return new View(
                "privacy/privacy.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("privacy.title"), ""),
                        "controllers",
                        ControllerView.of(controllers.all(), retention, visit.t()),
                        "kept",
                        KeptRow.of(retention, visit.t())));
    }
}
