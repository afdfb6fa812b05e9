package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rounds over REST. */
@Path("/api/v1/rounds")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class RoundsResource {
    @Inject
    Visit visit;

    @Inject
    Rounds rounds;

    @Inject
    Clock clock;

    /**
     * A round.
     *
     * @param id the round
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A round: its phases, where it is today, what is next and what to do now")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), rounds.read(visit.actor(), id));
    }

    /**
     * Changes days, or what was learnt, by JSON Merge Patch.
     *
     * @param id the round
     * @param ifMatch the version the change was made on
     * @param input phases or lessons
     * @return 200 with the round as it is now
     */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Moves days of a round, or writes what was learnt in it (who runs it)",
            description =
                    "phases by kind, each with first and last day; null takes a phase away. lessons is a text for those who prepare the next round. Not both at once.")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        rounds.read(visit.actor(), id);
        input.known(TimelineInput.FIELD, "lessons");
        if (input.has("lessons") && input.has(TimelineInput.FIELD)) {
            input.error("lessons", "round.one-at-a-time");
        }
        Optional<String> lessons = input.text("lessons", Rounds.LONGEST_LESSONS);
        input.check();
        if (input.has("lessons")) {
            rounds.learn(visit.actor(), id, version, lessons.orElse(""));
        } else {
            rounds.move(visit.actor(), id, version, before -> TimelineInput.merge(before, input));
        }
        return answer(Response.ok(), rounds.read(visit.actor(), id));
    }

    /**
     * Moves a phase and all that begin later.
     *
     * @param id the round
     * @param input phase, days
     * @return 200 with the round as it is now
     */
    @POST
    @Path("{id}/move")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Moves a phase and all that begin on its first day or later (who runs it)",
            description = "phase is its kind; days is how many, below zero for back.")
    public Response move(@PathParam("id") UUID id, Input input) {
        rounds.read(visit.actor(), id);
        MoveInput move = MoveInput.read(input);
        rounds.move(visit.actor(), id, Optional.empty(), before -> before.moved(move.phase(), move.days()));
        return answer(Response.ok(), rounds.read(visit.actor(), id));
    }

    /**
     * Announces a round.
     *
     * @param id the round
     * @return 200 with the round as it is now
     */
    @POST
    @Path("{id}/announce")
    @Operation(summary = "Announces a round to those whom its programme reaches (who runs it)")
    public Response announce(@PathParam("id") UUID id) {
        rounds.announce(visit.actor(), id);
        return answer(Response.ok(), rounds.read(visit.actor(), id));
    }

    /**
     * Throws away a round that is being prepared.
     *
     * @param id the round
     * @return 204
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Throws away a round that is being prepared (who runs it)")
    public Response discard(@PathParam("id") UUID id) {
        rounds.discard(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * By how many days a phase is moved.
     *
     * @param phase and all that begin later
     * @param days below zero for back
     */
    record MoveInput(PhaseKind phase, int days) {
        private static final int MOST_DAYS = 366;

        static MoveInput read(Input input) {
            input.known("phase", "days");
            input.requiredLine("phase", Input.LINE);
            Optional<PhaseKind> phase = input.choice("phase", PhaseKind::of);
            Optional<Integer> days = input.number("days", -MOST_DAYS, MOST_DAYS);
            if (days.isEmpty() && input.fine()) {
                input.error("days", "field.required");
            }
            input.check();
            return new MoveInput(phase.orElseThrow(), days.orElseThrow());
        }
    }

    private Response answer(Response.ResponseBuilder response, Rounds.InProgramme found) {
        Round round = found.round();
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        return response.tag(Preconditions.tag(round.version()))
                .entity(RoundJson.of(round, found.programme().run(), today, visit.t()))
                .build();
    }
}
