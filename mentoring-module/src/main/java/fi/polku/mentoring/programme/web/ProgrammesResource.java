package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.ProgrammeTemplate;
import fi.polku.mentoring.programme.ProgrammeTemplates;
import fi.polku.mentoring.programme.ProgrammeView;
import fi.polku.mentoring.programme.Programmes;
import fi.polku.mentoring.programme.Publishing;
import fi.polku.mentoring.programme.Rounds;
import fi.polku.mentoring.programme.Timeline;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.ApiCall;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Mentoring programmes over REST. */
@Path("/api/v1/programmes")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Programmes")
public class ProgrammesResource {
    static final String ROOT = "/api/v1/programmes";

    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    Programmes programmes;

    @Inject
    Publishing publishing;

    @Inject
    Rounds rounds;

    @Inject
    Clock clock;

    /**
     * A page of programmes, newest first.
     *
     * @param of {@code organisers} for those that the caller runs, or is asked to own for the organisation
     * @return 200
     */
    @GET
    @Operation(
            summary = "Programmes that are announced to the caller, newest first",
            description =
                    "of=organisers: those that the caller runs, as human resources of an organisation that owns them or as their coordinator, and those that the organisation is asked to own.")
    public PageJson<ProgrammeSummaryJson> list(@QueryParam("of") @DefaultValue("") String of) {
        LocalDate today = today();
        return PageJson.of(
                programmes.list(visit.actor(), "organisers".equals(of), call.cursor(), call.limit()),
                programme -> ProgrammeSummaryJson.of(programme, today, visit.t()));
    }

    /**
     * Begins a programme.
     *
     * @param input template
     * @return 201 with the draft
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Begins a programme from a template, as a draft (human resources)",
            description =
                    "template is one of peer-triads, coaching-pairs, coaching-groups, specialists-groups, reverse-groups, onboarding-pairs, own."
                            + " Its days are those of the coming year.")
    public Response begin(Input input) {
        visit.actor().require(Role.HR);
        input.known("template");
        input.requiredLine("template", Input.LINE);
        Optional<ProgrammeTemplate> template = input.choice("template", ProgrammeTemplates::of);
        input.check();
        UUID id =
                programmes.begin(visit.actor(), template.orElseThrow(), call.idempotencyKey("programme.begin", input));
        return answer(Response.created(URI.create(ROOT + "/" + id)), programmes.read(visit.actor(), id));
    }

    /**
     * A programme with its rounds and people.
     *
     * @param id the programme
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(summary = "A programme with its rounds and people, as the caller may see it")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), programmes.read(visit.actor(), id));
    }

    /**
     * Changes a programme by JSON Merge Patch.
     *
     * @param id the programme
     * @param ifMatch the version the change was made on
     * @param input what changes
     * @return 200 with the programme as it is now
     */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(summary = "Changes what is said of a programme (who runs it)", description = """
                    JSON Merge Patch. name, purpose, audience, asked and commitment are {"fi", "sv", "en"}; themes is a list of those; places is a list of \
                    {"role", "min", "max", "who", "guests"} and replaces the form, which stays as it is while people apply or meet; across, endorsed are truths; cadence one of \
                    monthly, every-second-month, as-agreed; minutes and preparation of a meeting; reach owners or everyone; languages of fi, sv, en; strategy, funding; retentionMonths.""")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        return answer(
                Response.ok(),
                programmes.change(visit.actor(), id, version, content -> ProgrammeInput.merge(content, input)));
    }

    /**
     * Says whether a draft runs in rounds, and on which days the first is.
     *
     * @param id the programme
     * @param ifMatch the version the change was made on
     * @param input inRounds, phases
     * @return 200 with the programme as it is now
     */
    @PUT
    @Path("{id}/plan")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Says whether a draft runs in rounds, and on which days its first round is (who runs it)",
            description =
                    "inRounds false: groups begin whenever they are needed. Else phases by kind, each with first and last"
                            + " day in Finland: application, matching and meetings are required; training, kick-off, mid-survey, closing and final-survey may be.")
    public Response plan(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        programmes.read(visit.actor(), id);
        input.known("inRounds", TimelineInput.FIELD);
        boolean rounds = input.truth("inRounds").orElse(true);
        input.check();
        Optional<Timeline> timeline = rounds ? Optional.of(TimelineInput.form(input)) : Optional.empty();
        return answer(Response.ok(), programmes.plan(visit.actor(), id, version, timeline));
    }

    /**
     * Publishes a draft, or an archived programme again.
     *
     * @param id the programme
     * @return 200; 400 names the steps where something is missing
     */
    @POST
    @Path("{id}/publish")
    @Operation(summary = "Publishes a draft with its first round, or an archived programme again (who runs it)")
    public Response publish(@PathParam("id") UUID id) {
        publishing.publish(visit.actor(), id);
        return read(id);
    }

    /**
     * Archives a programme.
     *
     * @param id the programme
     * @return 200; 409 while a round goes on
     */
    @POST
    @Path("{id}/archive")
    @Operation(summary = "Archives a programme of which no round goes on (who runs it)")
    public Response archive(@PathParam("id") UUID id) {
        publishing.archive(visit.actor(), id);
        return read(id);
    }

    /**
     * Throws a draft away.
     *
     * @param id the programme
     * @return 204
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Throws a draft away (human resources of the organisation that began it)")
    public Response discard(@PathParam("id") UUID id) {
        publishing.discard(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Prepares the next round of a programme.
     *
     * @param id which
     * @return 201 with the round; 409 while another is being prepared
     */
    @POST
    @Path("{id}/rounds")
    @Operation(
            summary = "Prepares the next round as a copy of the last, a year on (who runs the programme)",
            description = "Its organisers alone see it until it is announced; one is prepared at a time.")
    public Response next(@PathParam("id") UUID id) {
        UUID round = rounds.next(visit.actor(), id);
        Rounds.InProgramme made = rounds.read(visit.actor(), round);
        return Response.created(URI.create("/api/v1/rounds/" + round))
                .tag(Preconditions.tag(made.round().version()))
                .entity(RoundJson.of(made.round(), true, today(), visit.t()))
                .build();
    }

    private Response answer(Response.ResponseBuilder response, ProgrammeView programme) {
        return response.tag(Preconditions.tag(programme.version()))
                .entity(ProgrammeJson.of(programme, today(), visit.t()))
                .build();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
