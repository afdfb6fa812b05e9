package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.Confirming;
import fi.polku.mentoring.desk.Conflicts;
import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.desk.web.DeskJson.NamableJson;
import fi.polku.mentoring.desk.web.DeskJson.PersonJson;
import fi.polku.mentoring.desk.web.DeskJson.StateJson;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** A round's desk over REST: conflicts of interest, who is in no group yet, and the confirmation. */
@Path("/api/v1/rounds/{id}/desk")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Desk")
public class DeskResource {
    private static final int LONGEST_LINE = 18;

    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Desk desk;

    @Inject
    Conflicts conflicts;

    @Inject
    Confirming confirming;

    /** Whose desk. */
    @PathParam("id")
    UUID round;

    /**
     * How the desk stands.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "How the desk stands (the matching group, while it composes the round)")
    public StateJson read() {
        DeskState state = desk.state(visit.actor(), round);
        return state.declared()
                ? StateJson.of(state, desk.standing(visit.actor(), round), desk.moves(visit.actor(), round))
                : StateJson.of(state, null, List.of());
    }

    /**
     * Who can be named as a conflict of interest.
     *
     * @param name a part of a name
     * @param cursor where the page begins
     * @return 200, a page; those who are named come first on each. The version of what was declared as ETag, 0 before anything was
     */
    @GET
    @Path("conflicts")
    @Operation(
            summary = "With whom the caller has a conflict of interest, and with whom they could have one",
            description = "The ETag is the version of what the caller has declared; 0 when nothing.")
    public Response people(
            @QueryParam("name") @DefaultValue("") String name, @QueryParam("cursor") @DefaultValue("") String cursor) {
        int version = desk.state(visit.actor(), round).declaration().version();
        return Response.ok(PageJson.of(
                        conflicts.people(visit.actor(), round, name, after(cursor), call.limit()), NamableJson::of))
                .tag(Preconditions.tag(version))
                .build();
    }

    /**
     * Says with whom there is a conflict of interest.
     *
     * @param ifMatch the version of what was declared before
     * @param input applications, latest
     * @return 200 with how the desk stands
     */
    @PUT
    @Path("conflicts")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Declares conflicts of interest, in place of what was declared before",
            description =
                    "applications names those of people whom the caller does not weigh; an empty list says that there is none. No application opens before. latest is that of the desk when the caller looked, so that who has come since is asked of again; left out, it holds for all there are.")
    public StateJson declare(@HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        desk.state(visit.actor(), round);
        Optional<Integer> version = Preconditions.version(ifMatch);
        input.known("applications", "latest");
        Optional<Integer> latest = input.number("latest", 0, Integer.MAX_VALUE);
        Set<UUID> named = applications(input);
        conflicts.declare(visit.actor(), round, version, latest.map(Integer::longValue), named);
        return read();
    }

    static Set<UUID> applications(Input input) {
        Set<UUID> all = new HashSet<>();
        for (String text : input.texts("applications", Input.LINE)) {
            try {
                all.add(UUID.fromString(text));
            } catch (IllegalArgumentException e) {
                input.error("applications", "field.choice");
            }
        }
        input.check();
        return all;
    }

    /** The place of a page as these lists say it: a number. */
    static long after(String cursor) {
        if (cursor.isEmpty()) {
            return 0;
        }
        if (cursor.length() > LONGEST_LINE || !cursor.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new Problem.Invalid("cursor", "field.cursor");
        }
        return Long.parseLong(cursor);
    }

    /**
     * Who is in no group yet.
     *
     * @param question role, name, theme, language, organisation
     * @param cursor where the page begins
     * @return 200, a page
     */
    @GET
    @Path("applicants")
    @Operation(summary = "Who is in no group yet, in the order of sending")
    public PageJson<PersonJson> waiting(
            @BeanParam DeskQuestion question, @QueryParam("cursor") @DefaultValue("") String cursor) {
        return PageJson.of(
                desk.waiting(visit.actor(), round, question.filter(), after(cursor), call.limit()), PersonJson::of);
    }

    /**
     * Takes the caller's last move back.
     *
     * @return 200 with how the desk stands
     */
    @POST
    @Path("undo")
    @Operation(summary = "Takes the caller's own last move back, unless somebody has changed the same since")
    public StateJson undo() {
        desk.undo(visit.actor(), round);
        return read();
    }

    /**
     * Proposes the groups as they stand.
     *
     * @param input version
     * @return 200 with how the desk stands
     */
    @PUT
    @Path("proposal")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Proposes the groups as they stand to the other members",
            description = "version is the desk's that the caller has seen. Any move takes the proposal back.")
    public StateJson propose(Input input) {
        desk.state(visit.actor(), round);
        confirming.propose(visit.actor(), round, version(input));
        return read();
    }

    /**
     * Takes the proposal back.
     *
     * @return 200 with how the desk stands
     */
    @DELETE
    @Path("proposal")
    @Operation(summary = "Takes the proposal back")
    public StateJson withhold() {
        confirming.withhold(visit.actor(), round);
        return read();
    }

    /**
     * Confirms what another member has proposed.
     *
     * @param input version
     * @return 200 with how the desk stands
     */
    @POST
    @Path("confirmation")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Confirms what another member has proposed; those in the groups are placed, and all are told",
            description = "version is the desk's that the caller has seen: exactly that is confirmed.")
    public StateJson confirm(Input input) {
        desk.state(visit.actor(), round);
        confirming.confirm(visit.actor(), round, version(input));
        return read();
    }

    static int version(Input input) {
        input.known("version");
        Optional<Integer> version = input.number("version", 0, Integer.MAX_VALUE);
        if (version.isEmpty() && input.fine()) {
            input.error("version", "field.required");
        }
        input.check();
        return version.orElseThrow();
    }
}
