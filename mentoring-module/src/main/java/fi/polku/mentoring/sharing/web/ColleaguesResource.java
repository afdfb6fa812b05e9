package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.sharing.Sharing;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Finding somebody to share with. */
@Path("/api/v1/colleagues")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People")
public class ColleaguesResource {
    @Inject
    Visit visit;

    @Inject
    Sharing sharing;

    /**
     * Colleagues of the caller's own organisation by the beginning of their name.
     *
     * @param name at least three letters of the given or family name
     * @return 200 with at most ten; 400 when the name is too short
     */
    @GET
    public PageJson<ColleagueJson> find(@QueryParam("name") @DefaultValue("") String name) {
        Locale language = visit.t().locale();
        return PageJson.whole(sharing.findColleagues(visit.actor(), name).stream()
                .map(colleague -> ColleagueJson.of(colleague, language))
                .toList());
    }
}
