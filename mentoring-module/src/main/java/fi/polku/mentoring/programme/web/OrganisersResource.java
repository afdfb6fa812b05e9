package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Found;
import fi.polku.mentoring.programme.Organisers;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.Task;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Who owns a programme, and who does what in it, over REST. */
@Path("/api/v1/programmes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class OrganisersResource {
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    Visit visit;

    @Inject
    Programmes programmes;

    @Inject
    Organisers organisers;

    @Inject
    Clock clock;

    /**
     * Asks an organisation to own the programme too.
     *
     * @param id the programme
     * @param input organisation
     * @return 201 with the programme
     */
    @POST
    @Path("{id}/organisations")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Asks an organisation to own the programme too (human resources of the one that began it)",
            description = "It owns the programme once its own human resources have joined.")
    public Response ask(@PathParam("id") UUID id, Input input) {
        visit.actor().require(Role.HR);
        input.known("organisation");
        input.requiredLine("organisation", Input.LINE);
        UUID organisation = input.id("organisation").orElse(NOBODY);
        input.check();
        organisers.ask(visit.actor(), id, organisation);
        return created(id);
    }

    /**
     * The caller's organisation joins.
     *
     * @param id the programme
     * @return 200 with the programme
     */
    @POST
    @Path("{id}/join")
    @Operation(summary = "The caller's organisation, which was asked, owns the programme too (human resources)")
    public Response join(@PathParam("id") UUID id) {
        organisers.join(visit.actor(), id);
        return Response.ok(programme(id)).build();
    }

    /**
     * An organisation leaves, or is no longer asked.
     *
     * @param id the programme
     * @param organisation who leaves
     * @return 204
     */
    @DELETE
    @Path("{id}/organisations/{organisation}")
    @Operation(
            summary = "The caller's organisation leaves the programme; or another is no longer asked (human resources)")
    public Response leave(@PathParam("id") UUID id, @PathParam("organisation") UUID organisation) {
        organisers.leave(visit.actor(), id, organisation);
        return Response.noContent().build();
    }

    /**
     * Gives somebody a task.
     *
     * @param id the programme
     * @param input task, person, round
     * @return 201 with the programme
     */
    @POST
    @Path("{id}/people")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Gives somebody of the caller's organisation a task (human resources)",
            description =
                    "task is coordinator, matching or trainer; matching and trainer are of a round, the newest unless said otherwise.")
    public Response name(@PathParam("id") UUID id, Input input) {
        visit.actor().require(Role.HR);
        organisers.name(visit.actor(), id, PersonInput.read(input));
        return created(id);
    }

    /**
     * Takes a task away, or gives one's own back.
     *
     * @param id the programme
     * @param task the task's id
     * @return 204
     */
    @DELETE
    @Path("{id}/people/{task}")
    @Operation(
            summary = "Takes a task away (human resources of the organisation that gave it), or gives one's own back")
    public Response takeAway(@PathParam("id") UUID id, @PathParam("task") UUID task) {
        organisers.takeAway(visit.actor(), id, task);
        return Response.noContent().build();
    }

    /**
     * People of the organisation by name, to be given a task.
     *
     * @param id the programme
     * @param name at least three letters
     * @param task which
     * @return 200 with at most ten
     */
    @GET
    @Path("{id}/candidates")
    @Operation(
            summary =
                    "People of the caller's organisation by the beginning of their name, to be given a task (human resources)",
            description = "task=trainer: the organisation's guests too.")
    public PageJson<FoundJson> candidates(
            @PathParam("id") UUID id,
            @QueryParam("name") @DefaultValue("") String name,
            @QueryParam("task") @DefaultValue("") String task) {
        visit.actor().require(Role.HR);
        programmes.read(visit.actor(), id);
        Task wanted = Optional.of(task).flatMap(Task::of).orElse(Task.COORDINATOR);
        return PageJson.whole(organisers.find(visit.actor(), name, wanted).stream()
                .map(found -> FoundJson.of(found, visit.t()))
                .toList());
    }

    /**
     * Somebody who was found.
     *
     * @param id the person
     * @param name given name and family name
     * @param unit where they work, in the caller's language; empty for a guest
     */
    public record FoundJson(UUID id, String name, String unit) {
        static FoundJson of(Found found, Texts t) {
            return new FoundJson(found.id(), found.name(), found.unit().in(t.locale()));
        }
    }

    private Response created(UUID id) {
        ProgrammeJson programme = programme(id);
        return Response.created(URI.create(ProgrammesResource.ROOT + "/" + id))
                .tag(Preconditions.tag(programme.version()))
                .entity(programme)
                .build();
    }

    private ProgrammeJson programme(UUID id) {
        return ProgrammeJson.of(
                programmes.read(visit.actor(), id), LocalDate.now(clock.withZone(Texts.ZONE)), visit.t());
    }
}
