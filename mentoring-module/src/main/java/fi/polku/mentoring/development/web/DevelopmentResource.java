package fi.polku.mentoring.development.web;

import fi.polku.mentoring.development.Development;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own development over REST: what the page My development shows. */
@Path("/api/v1/me/development")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class DevelopmentResource {
    @Inject
    Visit visit;

    @Inject
    Development development;

    /**
     * Profile, goals and path in one call.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary = "The caller's own profile, goals and path in one call",
            description = "Each as in /me/profile, /goals and, in short, /me/path; path is left out before the first.")
    public DevelopmentJson read() {
        return DevelopmentJson.of(development.of(visit.actor()), visit.t().locale());
    }
}
