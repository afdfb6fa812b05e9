package fi.polku.mentoring.deputy.web;

import fi.polku.mentoring.deputy.Deputies;
import fi.polku.mentoring.deputy.Deputyship;
import fi.polku.mentoring.sharing.web.ColleagueJson;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
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
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Deputies over REST. */
@Path("/api/v1/deputies")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Deputies")
public class DeputiesResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Deputies deputies;

    /**
     * Deputies whose time is not over.
     *
     * @param of {@code organisation} for those of the caller's organisation
     * @return 200; 403 when the organisation's are asked for by who is not of human resources
     */
    @GET
    @Operation(
            summary =
                    "Deputies whose time is not over: one's own, one's supervisor's, and those for whom one stands in",
            description = "of=organisation: all of the caller's organisation (human resources).")
    public PageJson<DeputyJson> list(@QueryParam("of") @DefaultValue("") String of) {
        if ("organisation".equals(of)) {
            return PageJson.of(deputies.ofOrganisation(visit.actor(), call.cursor(), call.limit()), DeputyJson::of);
        }
        return PageJson.whole(
                deputies.mine(visit.actor()).stream().map(DeputyJson::of).toList());
    }

    /**
     * Names a deputy.
     *
     * @param input person, from, to; supervisor when human resources name for another
     * @return 201
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Names a deputy for a period",
            description =
                    "person, from and to (days in Finland, both included, at most a year); supervisor's id when human"
                            + " resources name for a supervisor of their organisation. 409 when the same person is named already.")
    public Response name(Input input) {
        Deputyship deputy = deputies.name(visit.actor(), DeputyForm.read(input));
        return Response.created(URI.create("/api/v1/deputies"))
                .entity(DeputyJson.of(deputy))
                .build();
    }

    /**
     * Ends a deputy's time at once.
     *
     * @param id which
     * @return 204
     */
    @POST
    @Path("{id}/end")
    @Operation(summary = "Ends a deputy's time at once (the supervisor, the deputy, human resources)")
    public Response end(@PathParam("id") UUID id) {
        deputies.end(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * People of the organisation by name, to be named.
     *
     * @param name at least three letters of the given or family name
     * @param supervisors {@code true} for those to whom somebody reports
     * @return 200 with at most ten
     */
    @GET
    @Path("candidates")
    @Operation(
            summary = "People of the caller's organisation by the beginning of their name (human resources)",
            description =
                    "supervisors=true: only those to whom somebody reports. A supervisor finds one's own deputy among"
                            + " /colleagues.")
    public PageJson<ColleagueJson> candidates(
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("supervisors") @DefaultValue("") String supervisors) {
        return PageJson.whole(deputies.find(visit.actor(), name, "true".equals(supervisors)).stream()
                .map(person -> ColleagueJson.of(person, visit.t().locale()))
                .toList());
    }
}
