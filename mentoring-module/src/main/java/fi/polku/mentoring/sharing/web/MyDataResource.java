package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.MyShares;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.SharedKind;
import fi.polku.mentoring.sharing.WhoHasLooked;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What one shares, who may read, and who has looked, over REST. */
@Path("/api/v1/me")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "My data")
public class MyDataResource {
    private static final String KIND = "kind";
    private static final String WITH = "with";
    private static final String OF = "of";

    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    MyShares shares;

    @Inject
    WhoHasLooked looked;

    @Inject
    MyDataSheets sheets;

    /**
     * What the caller shares.
     *
     * @param kind {@code goal} or {@code log-entry}; empty for all
     * @param with {@code supervisor}, {@code host} or a person's id; empty for all
     * @return 200, the newest first
     */
    @GET
    @Path("shares")
    @Operation(
            summary = "What the caller shares, the newest first",
            description = "kind: goal or log-entry; with: supervisor, host or a person's id.")
    public PageJson<MyShareJson> shares(
            @QueryParam(KIND) @DefaultValue("") String kind, @QueryParam(WITH) @DefaultValue("") String with) {
        var page = shares.list(visit.actor(), filter(kind, with), call.cursor(), call.limit());
        return PageJson.of(page, share -> MyShareJson.of(share, visit.t()));
    }

    static MyShares.Filter filter(String kind, String with) {
        Optional<SharedKind> which = SharedKind.of(kind);
        if (!kind.isEmpty() && which.isEmpty()) {
            throw new Problem.Invalid(KIND, "field.choice");
        }
        return new MyShares.Filter(
                which, Optional.of(with).filter(w -> !w.isEmpty()).map(Reader::parse));
    }

    /**
     * The same as a file for a spreadsheet.
     *
     * @param kind as above
     * @param with as above
     * @return 200 with at most 10,000 rows; where there are more, a Link leads on
     */
    @GET
    @Path("shares.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "What the caller shares, as CSV")
    public Response sharesAsFile(
            @QueryParam(KIND) @DefaultValue("") String kind, @QueryParam(WITH) @DefaultValue("") String with) {
        return sheets.shares(filter(kind, with), call.cursor(), "/api/v1/me/shares.csv");
    }

    /**
     * Ends a share at once.
     *
     * @param id the share
     * @return 204
     */
    @DELETE
    @Path("shares/{id}")
    @Operation(summary = "Ends one of the caller's shares at once")
    public Response revoke(@PathParam("id") UUID id) {
        shares.revoke(visit.actor(), id);
        return Response.noContent().build();
    }

    /**
     * Ends all shares with one reader at once.
     *
     * @param with {@code supervisor}, {@code host} or a person's id
     * @return 204, also when there were none
     */
    @DELETE
    @Path("shares")
    @Operation(
            summary = "Ends all of the caller's shares with one reader at once",
            description = "with: supervisor, host or a person's id; required.")
    public Response revokeAll(@QueryParam(WITH) @DefaultValue("") String with) {
        shares.revokeAll(visit.actor(), Reader.parse(with));
        return Response.noContent().build();
    }

    /**
     * Who may read anything of the caller's now.
     *
     * @return 200
     */
    @GET
    @Path("readers")
    @Operation(summary = "Who may read anything of the caller's now, because it is shared with them or by relation")
    public MyReadersJson readers() {
        return MyReadersJson.of(shares.readers(visit.actor()), visit.t());
    }

    /**
     * What others did with what is the caller's.
     *
     * @param of {@code reads} for what was read only
     * @return 200, the newest first
     */
    @GET
    @Path("looks")
    @Operation(
            summary = "What others, human resources, administrators and Polku itself did with what is the caller's",
            description = "The newest first. of=reads: only what was read.")
    public PageJson<LookJson> looks(@QueryParam(OF) @DefaultValue("") String of) {
        var page = looked.list(visit.actor(), filter(of), call.cursor(), call.limit());
        return PageJson.of(page, look -> LookJson.of(look, visit.t()));
    }

    static WhoHasLooked.Filter filter(String of) {
        return "reads".equals(of) ? WhoHasLooked.Filter.READS : WhoHasLooked.Filter.ALL;
    }

    /**
     * The same as a file for a spreadsheet.
     *
     * @param of as above
     * @return 200 with at most 10,000 rows; where there are more, a Link leads on
     */
    @GET
    @Path("looks.csv")
    @Produces(MediaType.WILDCARD)
    @Operation(summary = "What others did with what is the caller's, as CSV")
    public Response looksAsFile(@QueryParam(OF) @DefaultValue("") String of) {
        return sheets.looks(filter(of), call.cursor(), "/api/v1/me/looks.csv");
    }
}
