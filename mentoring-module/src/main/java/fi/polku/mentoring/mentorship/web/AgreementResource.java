package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Agreements;
import fi.polku.mentoring.mentorship.Terms;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A group's agreement over REST. */
@Path("/api/v1/groups/{id}/agreement")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class AgreementResource {
    @Inject
    Visit visit;

    @Inject
    Agreements agreements;

    /** Of which group. */
    @PathParam("id")
    UUID group;

    /**
     * The agreement.
     *
     * @return 200 with the newest version as ETag, 0 before the first
     */
    @GET
    @Operation(summary = "What a group agrees on, with the earlier versions that were in force (its members)")
    public Response read() {
        return answer(agreements.read(visit.actor(), group));
    }

    /**
     * Writes the next version.
     *
     * @param ifMatch the version that was read
     * @param input rules, cadence, confidentiality
     * @return 200 with the agreement
     */
    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes the next version, which the caller accepts by that",
            description =
                    "rules, cadence and confidentiality (at most 4,000 characters each) are required. The others accept or write on; until all have accepted it waits. If-Match is required, \"0\" before the first.")
    public Response write(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        return answer(agreements.write(visit.actor(), group, version, terms(input)));
    }

    static Terms terms(Input input) {
        input.known("rules", "cadence", "confidentiality");
        String rules = input.requiredText("rules", Terms.LONGEST);
        String cadence = input.requiredText("cadence", Terms.LONGEST);
        String confidentiality = input.requiredText("confidentiality", Terms.LONGEST);
        input.check();
        return new Terms(rules, cadence, confidentiality);
    }

    /**
     * Accepts exactly this version.
     *
     * @param ifMatch which
     * @return 200 with the agreement
     */
    @POST
    @Path("accept")
    @Operation(
            summary = "Accepts exactly this version",
            description = "In force once all in the group have. If-Match is required.")
    public Response accept(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        return answer(agreements.accept(visit.actor(), group, Preconditions.version(ifMatch)));
    }

    private static Response answer(Agreements.OfGroup agreement) {
        return Response.ok(AgreementJson.of(agreement))
                .tag(Preconditions.tag(agreement.version()))
                .build();
    }
}
