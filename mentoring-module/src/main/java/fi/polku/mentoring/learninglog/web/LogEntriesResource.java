package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LearningLog;
import fi.polku.mentoring.learninglog.LogEntries;
import fi.polku.mentoring.learninglog.LogEntryView;
import fi.polku.mentoring.learninglog.LogFilter;
import fi.polku.mentoring.learninglog.LogShares;
import fi.polku.mentoring.learninglog.SearchWords;
import fi.polku.mentoring.learninglog.WriteEntry;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.web.ShareJson;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Preconditions;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
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

/** The learning log over REST. */
@Path("/api/v1/log-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Learning log")
public class LogEntriesResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    LogEntries entries;

    @Inject
    LogShares shares;

    @Inject
    LearningLog log;

    @Inject
    Clock clock;

    /**
     * A page of entries, by date, newest first.
     *
     * @param of {@code me} for one's own with their texts, {@code others} for those shared with the caller, without
     * @param q of one's own, only those in which all these words stand; a page may then hold few or none and yet have a next
     * @param month of one's own, only those of this month, {@code 2027-02}
     * @param goal of one's own, only those linked to this goal
     * @param step of one's own, only those linked to this step
     * @return 200
     */
    @GET
    @Operation(
            summary = "Entries of the learning log, newest first",
            description =
                    "of=me (usual) for one's own with their texts, of=others for those shared with the caller, without; q searches one's own words, month (2027-02), goal and step narrow them; limit 1–100, cursor from next.")
    public Response list(
            @QueryParam("of") @DefaultValue("me") String of,
            @QueryParam("q") @DefaultValue("") String q,
            @QueryParam("month") @DefaultValue("") String month,
            @QueryParam("goal") @DefaultValue("") String goal,
            @QueryParam("step") @DefaultValue("") String step) {
        Cursor after = call.cursor();
        if ("others".equals(of)) {
            return page(PageJson.of(log.sharedWithMe(visit.actor(), after, call.limit()), SharedEntryJson::of));
        }
        LogFilter filter = new LogFilter(
                LogQuery.month(month), LogQuery.id("goal", goal), LogQuery.id("step", step), SearchWords.parse(q));
        return page(PageJson.of(log.list(visit.actor(), filter, after, call.limit()), LogEntryJson::of));
    }

    private static Response page(PageJson<?> page) {
        return Response.ok(page).build();
    }

    /**
     * Writes an entry.
     *
     * @param input what happened, and the rest
     * @return 201 with the entry
     */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Writes an entry, private to its author",
            description =
                    "Fields: whatHappened (required), insight, next, date (ISO, today when left out), source (daily-work, problem, colleague, meeting, course, reading or other), goal and step (ids of one's own).")
    public Response write(Input input) {
        WriteEntry content = LogForm.create(input, LocalDate.ofInstant(clock.instant(), Texts.ZONE));
        UUID id =
                entries.write(visit.actor(), content, Optional.empty(), call.idempotencyKey("log-entry.write", input));
        return answer(Response.created(URI.create("/api/v1/log-entries/" + id)), entries.read(visit.actor(), id));
    }

    /**
     * An entry of one's own, or one that is shared with the caller.
     *
     * @param id the entry
     * @return 200 with its version as ETag
     */
    @GET
    @Path("{id}")
    @Operation(
            summary = "An entry of one's own, or one that is shared with the caller",
            description = "404 for everybody else.")
    public Response read(@PathParam("id") UUID id) {
        return answer(Response.ok(), entries.read(visit.actor(), id));
    }

    /**
     * Changes an entry by JSON Merge Patch.
     *
     * @param id the entry
     * @param ifMatch the version the change was made on
     * @param input what changes
     * @return 200 with the entry as it is now
     */
    @PATCH
    @Path("{id}")
    @Consumes({"application/merge-patch+json", MediaType.APPLICATION_JSON})
    @Operation(
            summary = "Changes one's own entry (JSON Merge Patch)",
            description = "The fields of a new entry. If-Match is required.")
    public Response change(
            @PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch, Input input) {
        var version = Preconditions.version(ifMatch);
        return answer(
                Response.ok(),
                entries.change(visit.actor(), id, version, Optional.empty(), entry -> LogForm.merge(entry, input)));
    }

    /**
     * Removes an entry for good, with its shares.
     *
     * @param id the entry
     * @param ifMatch the version that was looked at
     * @return 204
     */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Removes one's own entry for good", description = "If-Match is required.")
    public Response remove(@PathParam("id") UUID id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        entries.remove(visit.actor(), id, Preconditions.version(ifMatch));
        return Response.noContent().build();
    }

    /**
     * Who may read one's own entry.
     *
     * @param id the entry
     * @return 200
     */
    @GET
    @Path("{id}/shares")
    @Operation(summary = "Who may read one's own entry")
    public PageJson<ShareJson> shares(@PathParam("id") UUID id) {
        return PageJson.whole(
                shares.readers(visit.actor(), id).stream().map(ShareJson::of).toList());
    }

    /**
     * Shares one's own entry; sharing twice is sharing once.
     *
     * @param id the entry
     * @param input {@code {"with": "supervisor" | a person's id}}
     * @return 201
     */
    @POST
    @Path("{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Shares one's own entry", description = "with: supervisor or a person's id.")
    public Response share(@PathParam("id") UUID id, Input input) {
        ShareJson share = ShareJson.of(shares.share(visit.actor(), id, reader(input)));
        return Response.status(Response.Status.CREATED).entity(share).build();
    }

    /**
     * Ends a share at once.
     *
     * @param id the entry
     * @param with as for sharing; may be left out when the body says it
     * @param input the same as for sharing; may be left out when {@code with} is given
     * @return 204, also when it was not shared
     */
    @DELETE
    @Path("{id}/shares")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Ends a share at once", description = "with as for sharing, in the body or in the query.")
    public Response revoke(@PathParam("id") UUID id, @QueryParam("with") @Nullable String with, @Nullable Input input) {
        shares.revoke(visit.actor(), id, with == null ? reader(input) : Reader.parse(with));
        return Response.noContent().build();
    }

    private static Reader reader(@Nullable Input sent) {
        Input input = sent == null ? Input.of(JsonValue.EMPTY_JSON_OBJECT) : sent;
        String with = input.known("with").requiredLine("with", Input.LINE);
        input.check();
        return Reader.parse(with);
    }

    private static Response answer(Response.ResponseBuilder response, LogEntryView entry) {
        return response.tag(Preconditions.tag(entry.version()))
                .entity(LogEntryJson.of(entry))
                .build();
    }
}
