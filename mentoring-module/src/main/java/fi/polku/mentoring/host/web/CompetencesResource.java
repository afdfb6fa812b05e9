package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The catalogue of competences over REST. */
@Path("/api/v1/competences")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Competences")
public class CompetencesResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Competences competences;

    /**
     * Competences whose name in the caller's language holds every word of {@code q}, best matches first; or the one that
     * {@code uri} names, with its scale.
     *
     * @param q at least two letters
     * @param uri instead of {@code q}
     * @return 200 with at most {@code limit} (1–100, 50 when left out); 400 when neither is given or {@code q} is too short
     */
    @GET
    public PageJson<CompetenceJson> find(@QueryParam("q") @Nullable String q, @QueryParam("uri") @Nullable String uri) {
        Locale language = visit.t().locale();
        if (uri != null) {
            return PageJson.whole(competences.byUri(visit.actor(), uri).stream()
                    .map(found -> CompetenceJson.of(found, language))
                    .toList());
        }
        if (q == null || q.strip().length() < Competences.FEWEST_LETTERS) {
            throw new Problem.Invalid("q", "field.at-least-letters", Competences.FEWEST_LETTERS);
        }
        return PageJson.whole(competences.search(visit.actor(), q, language, call.limit()).stream()
                .map(found -> CompetenceJson.of(found, language))
                .toList());
    }
}
