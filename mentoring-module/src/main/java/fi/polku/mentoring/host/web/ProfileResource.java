package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.Profiles;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's own competence profile over REST. */
@Path("/api/v1/me/profile")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Me")
public class ProfileResource {
    @Inject
    Visit visit;

    @Inject
    Profiles profiles;

    /**
     * The profile that the competence system holds of the caller, as of when it was last read.
     *
     * @return 200
     */
    @GET
    public ProfileJson read() {
        return ProfileJson.of(profiles.of(visit.actor()), visit.t().locale());
    }
}
