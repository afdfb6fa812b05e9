package fi.polku.mentoring.application.web;

import fi.polku.mentoring.application.AskedEndorsement;
import fi.polku.mentoring.application.AskedEndorsement.Decision;
import fi.polku.mentoring.application.Endorse;
import fi.polku.mentoring.application.Endorsements;
import fi.polku.mentoring.programme.web.TextJson;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Endorsements of working time over REST. */
@Path("/api/v1/endorsements")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Applications")
public class EndorsementsResource {
    @Inject
    Visit visit;

    @Inject
    Endorsements endorsements;

    /**
     * What waits for the caller.
     *
     * @return 200
     */
    @GET
    @Operation(
            summary =
                    "Working time that the caller is asked to endorse as a supervisor or deputy, the longest waiting first; at most 100")
    public PageJson<EndorsementJson> waiting() {
        return PageJson.whole(endorsements.waiting(visit.actor()).stream()
                .map(EndorsementJson::of)
                .toList());
    }

    /**
     * What is asked of an application.
     *
     * @param application which
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{application}")
    @Operation(summary = "Who asks, in which programme, how many hours; nothing that the applicant wrote")
    public Response read(@PathParam("application") UUID application) {
        return answer(endorsements.read(visit.actor(), application));
    }

    /**
     * Answers.
     *
     * @param application which
     * @param ifMatch the version that is answered
     * @param input decision, comment
     * @return 200 with what is asked and answered now
     */
    @PUT
    @Path("{application}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Endorses or declines the working time (the applicant's supervisor or deputy)",
            description = "decision is endorsed or declined; a no needs a comment, which the applicant alone reads.")
    public Response answer(
            @PathParam("application") UUID application,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            Input input) {
        var version = Preconditions.version(ifMatch);
        endorsements.read(visit.actor(), application);
        return answer(endorsements.answer(visit.actor(), application, version, endorse(input)));
    }

    static Endorse endorse(Input input) {
        input.known("decision", "comment");
        input.requiredLine("decision", Input.LINE);
        Optional<Decision> decision = input.choice("decision", Decision::of);
        Optional<String> comment = input.text("comment", Endorse.LONGEST_COMMENT);
        input.check();
        return new Endorse(decision.orElseThrow(), comment);
    }

    private static Response answer(AskedEndorsement asked) {
        return Response.ok(EndorsementJson.of(asked))
                .tag(Preconditions.tag(asked.version()))
                .build();
    }

    /**
     * What is asked.
     *
     * @param hours of working time a month
     * @param decision left out until it is answered
     */
    public record EndorsementJson(
            UUID application,
            UUID person,
            String name,
            TextJson programme,
            String role,
            int hours,
            Instant askedAt,
            @Nullable String decision,
            int version) {

        static EndorsementJson of(AskedEndorsement asked) {
            return new EndorsementJson(
                    asked.application(),
                    asked.person(),
                    asked.name(),
                    TextJson.of(asked.programme()),
                    asked.role().code(),
                    asked.hours(),
                    asked.askedAt(),
                    asked.decision().map(Decision::code).orElse(null),
                    asked.version());
        }
    }
}
