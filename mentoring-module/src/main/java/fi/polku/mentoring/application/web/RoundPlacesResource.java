package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.Applicants;
import fi.polku.mentoring.application.RoleCounts;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.web.TextJson;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** How many a round takes over REST, and how many applied. */
@Path("/api/v1/rounds/{id}/places")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class RoundPlacesResource {
    @Inject
    Visit visit;

    @Inject
    Applicants applicants;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * Places and counts.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary =
                    "How many places there are in which role, and how many applied (who runs the round, or composes it)")
    public PageJson<CountsJson> read() {
        return PageJson.whole(applicants.counts(visit.actor(), round).stream()
                .map(CountsJson::of)
                .toList());
    }

    /**
     * Sets places.
     *
     * @param input by role
     * @return 200 with places and counts as they are now
     */
    @PATCH
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Says how many the round takes (who runs it)",
            description =
                    "By role a number; null for as many as apply. Who is beyond that waits, in the order of sending.")
    public PageJson<CountsJson> set(Input input) {
        applicants.mayRun(visit.actor(), round);
        applicants.setPlaces(visit.actor(), round, places(input));
        return read();
    }

    /** Of the roles that are named; in a page's form of all that it shows. */
    static Map<GroupRole, Optional<Integer>> places(Input input) {
        input.known(Stream.of(GroupRole.values()).map(GroupRole::code).toArray(String[]::new));
        Map<GroupRole, Optional<Integer>> places = new EnumMap<>(GroupRole.class);
        Stream.of(GroupRole.values())
                .filter(role -> input.has(role.code()))
                .forEach(role -> places.put(role, input.number(role.code(), 1, Applicants.MOST_PLACES)));
        input.check();
        return places;
    }

    /**
     * How many of a role.
     *
     * @param places left out when the round takes all
     * @param waiting of those submitted
     */
    public record CountsJson(
            String role,
            @Nullable Integer places,
            int drafts,
            int submitted,
            int placed,
            int waiting,
            int withdrawn,
            List<OrganisationJson> byOrganisation) {

        static CountsJson of(RoleCounts counts) {
            return new CountsJson(
                    counts.role().code(),
                    counts.places().orElse(null),
                    counts.drafts(),
                    counts.submitted(),
                    counts.placed(),
                    counts.waiting(),
                    counts.withdrawn(),
                    counts.byOrganisation().stream()
                            .map(o -> new OrganisationJson(
                                    o.name().map(TextJson::of).orElse(null), o.many()))
                            .toList());
        }
    }

    /**
     * How many of an organisation have applied.
     *
     * @param name left out for guests
     */
    public record OrganisationJson(@Nullable TextJson name, int submitted) {}
}
