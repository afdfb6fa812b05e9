package fi.polku.mentoring.proposal.web;

import fi.polku.mentoring.proposal.LockKind;
import fi.polku.mentoring.proposal.Locking;
import fi.polku.mentoring.proposal.web.ProposalJson.LockJson;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What proposals keep to, over REST. */
@Path("/api/v1/rounds/{id}/desk/locks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class LocksResource {
    @Inject
    Visit visit;

    @Inject
    Locking locking;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * What has been decided.
     *
     * @return 200, all of it
     */
    @GET
    @Operation(summary = "What proposals keep to (the matching group, while it composes the round)")
    public PageJson<LockJson> list() {
        return PageJson.whole(
                locking.all(visit.actor(), round).stream().map(LockJson::of).toList());
    }

    /**
     * Decides something.
     *
     * @param input kind, applications
     * @return 201 with it
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Decides something that proposals keep to",
            description =
                    "kind is keep (these people are a group), together (in one group, with whoever else), apart (these two are not) or aside (this one is left out).")
    public Response lock(Input input) {
        locking.all(visit.actor(), round);
        input.known("kind", "applications");
        input.requiredLine("kind", Input.LINE);
        Optional<LockKind> kind = input.choice("kind", LockKind::of);
        Set<UUID> applications = LockInput.applications(input);
        input.check();
        UUID id = locking.lock(visit.actor(), round, kind.orElseThrow(), applications);
        return Response.created(URI.create("/api/v1/rounds/" + round + "/desk/locks/" + id))
                .entity(locking.all(visit.actor(), round).stream()
                        .filter(lock -> lock.id().equals(id))
                        .findFirst()
                        .map(LockJson::of)
                        .orElseThrow(Problem.NotFound::new))
                .build();
    }

    /**
     * Gives something up.
     *
     * @param lock which
     * @return 204
     */
    @DELETE
    @Path("{lock}")
    @Operation(summary = "Gives something up that was decided")
    public Response release(@PathParam("lock") UUID lock) {
        locking.release(visit.actor(), round, lock);
        return Response.noContent().build();
    }
}
