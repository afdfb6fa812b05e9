package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Candidate;
import fi.polku.mentoring.mentorship.Invitations;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.web.TextJson;
import fi.polku.mentoring.shared.Problem;
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

/** Inviting over REST, in a programme where groups begin when they are needed. */
@Path("/api/v1/programmes/{id}/invitations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Groups")
public class InvitingResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Invitations invitations;

    /** In which programme. */
    @PathParam("id")
    UUID programme;

    /**
     * Invites.
     *
     * @param input people (person, role), message
     * @return 201 with the invitation
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Invites people to a group, in a programme without rounds",
            description =
                    "people: each with person and role, as many of each role as the programme's form says. message (at most 1,000 characters) is read by who is invited. The caller is one of them (and accepts by inviting), supervises one of them, or runs the programme. beyond (true or false): the caller would be the mentor also when all the places that they offer in the programme's mentor bank are taken; without it that is refused.")
    public Response invite(Input input) {
        UUID id = invitations.invite(
                visit.actor(),
                programme,
                InvitationInput.read(input),
                call.idempotencyKey("invitation.send " + programme, input));
        return Response.created(URI.create("/api/v1/invitations/" + id))
                .entity(InvitationJson.of(invitations.read(visit.actor(), id)))
                .build();
    }

    /**
     * Whom the caller may ask.
     *
     * @param role as what
     * @param name the beginning of a name
     * @return 200
     */
    @GET
    @Path("candidates")
    @Operation(summary = "Whom the caller may ask to be this, by the beginning of a name (three letters); at most ten")
    public PageJson<CandidateJson> candidates(
            @QueryParam("role") @DefaultValue("") String role, @QueryParam("name") @DefaultValue("") String name) {
        GroupRole as = GroupRole.of(role).orElseThrow(() -> new Problem.Invalid("role", "field.choice"));
        return PageJson.whole(
                invitations.find(visit.actor(), invitations.programme(visit.actor(), programme), as, name).stream()
                        .map(CandidateJson::of)
                        .toList());
    }

    /**
     * Somebody who may be asked.
     *
     * @param unit where they work
     */
    public record CandidateJson(UUID id, String name, TextJson unit) {
        static CandidateJson of(Candidate candidate) {
            return new CandidateJson(candidate.id(), candidate.name(), TextJson.of(candidate.unit()));
        }
    }
}
