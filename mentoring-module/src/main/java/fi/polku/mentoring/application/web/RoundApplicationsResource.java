package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.ApplicantFilter;
import fi.polku.mentoring.application.Applicants;
import fi.polku.mentoring.application.ApplicationView;
import fi.polku.mentoring.application.Applications;
import fi.polku.mentoring.application.web.ApplicationJson.ApplicantJson;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Applications to a round over REST: beginning one, and listing who applied. */
@Path("/api/v1/rounds/{id}/applications")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class RoundApplicationsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Applications applications;

    @Inject
    Applicants applicants;

    @Inject
    Clock clock;

    /** To which round. */
    @PathParam("id")
    UUID round;

    /**
     * Begins one.
     *
     * @param input role
     * @return 201 with the draft; also when there is one already
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins an application, within the window and as what the programme allows",
            description =
                    "There is one for each round and role: asked for again, it is the same one. What was withdrawn becomes a draft again.")
    public Response begin(Input input) {
        UUID id = applications.begin(visit.actor(), round, role(input));
        ApplicationView view = applications.read(visit.actor(), id);
        return Response.created(URI.create("/api/v1/applications/" + id))
                .tag(Preconditions.tag(view.version()))
                .entity(ApplicationJson.of(view, clock.instant()))
                .build();
    }

    static GroupRole role(Input input) {
        input.known("role");
        input.requiredLine("role", Input.LINE);
        Optional<GroupRole> role = input.choice("role", GroupRole::of);
        input.check();
        return role.orElseThrow();
    }

    /**
     * Who applied.
     *
     * @param role only those who apply as this
     * @param state only submitted, placed or withdrawn ones
     * @param endorsement only those whose supervisor was asked, endorsed or declined
     * @param letters only those in whose name, or their organisation's, these stand
     * @return 200, a page; 400 for an unknown code
     */
    @GET
    @Operation(
            summary = "Who applied, the last sent first: names and states (who runs the round, or composes it)",
            description =
                    "role, state (submitted, placed, withdrawn), endorsement (asked, endorsed, declined) and q (letters of a name or an organisation) narrow it.")
    public PageJson<ApplicantJson> list(
            @QueryParam("role") @DefaultValue("") String role,
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("endorsement") @DefaultValue("") String endorsement,
            @QueryParam("q") @DefaultValue("") String letters) {
        ApplicantFilter wanted = ApplicantFilter.of(role, state, endorsement, letters);
        return PageJson.of(
                applicants.list(visit.actor(), round, wanted, call.cursor(), call.limit()), ApplicantJson::of);
    }
}
