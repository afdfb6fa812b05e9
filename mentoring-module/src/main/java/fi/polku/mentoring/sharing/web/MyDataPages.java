package fi.polku.mentoring.sharing.web;

import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.sharing.MyShares;
import fi.polku.mentoring.sharing.Reader;
import fi.polku.mentoring.sharing.WhoHasLooked;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.View;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** <em>My data</em>: what I share, and who has looked. */
@Path("/my-data")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MyDataPages {
    private static final int PAGE = 50;
    private static final String HERE = "/my-data";
    private static final String KIND = "kind";
    private static final String WITH = "with";
    private static final String OF = "of";
    private static final String CURSOR = "cursor";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    MyShares shares;

    @Inject
    WhoHasLooked looked;

    @Inject
    MyDataSheets sheets;

    /**
     * What I share, and who may read by relation.
     *
     * @param kind {@code goal} or {@code log-entry}; empty for all
     * @param with {@code supervisor}, {@code host} or a person's id; empty for all
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View shares(
            @QueryParam(KIND) @DefaultValue("") String kind,
            @QueryParam(WITH) @DefaultValue("") String with,
            @QueryParam(CURSOR) @DefaultValue("") String cursor) {
        MyShares.Filter filter = MyDataResource.filter(kind, with);
        Map<String, Object> shown = new HashMap<>();
        shown.put("list", shares.list(visit.actor(), filter, after(cursor), PAGE));
        shown.put("readers", shares.readers(visit.actor()));
        shown.put("kind", kind);
        shown.put("with", with);
        shown.put("page", visit.page(visit.t().get("mydata.title"), "my-data"));
        return new View("sharing/mine.jte", shown);
    }

    private static Cursor after(String cursor) {
        return Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
    }

    /**
     * The same as a file for a spreadsheet.
     *
     * @param kind as above
     * @param with as above
     * @param cursor where the file begins
     * @return 200
     */
    @GET
    @Path("shares.csv")
    @Produces(MediaType.WILDCARD)
    public Response sharesAsFile(
            @QueryParam(KIND) @DefaultValue("") String kind,
            @QueryParam(WITH) @DefaultValue("") String with,
            @QueryParam(CURSOR) @DefaultValue("") String cursor) {
        return sheets.shares(MyDataResource.filter(kind, with), after(cursor), HERE + "/shares.csv");
    }

    /**
     * Ends a share.
     *
     * @param id the share
     * @return 303
     */
    @POST
    @Path("shares/{id}/revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revoke(@PathParam("id") UUID id) {
        MyShares.Ended share = shares.revoke(visit.actor(), id);
        String thing = share.subject().kind().code().equals("goal") ? "/goals/" : "/log/";
        String undo =
                thing + share.subject().id() + "/sharing?with=" + share.reader().with();
        return answers.go(HERE, new Done("sharing.revoked." + share.reader().kind(), List.of(), Optional.of(undo)));
    }

    /**
     * Asks before everything that is shared with one reader is taken back.
     *
     * @param with {@code supervisor}, {@code host} or a person's id
     * @return 200
     */
    @GET
    @Path("revoke")
    public View revoking(@QueryParam(WITH) @DefaultValue("") String with) {
        Reader reader = Reader.parse(with);
        var counted = shares.readers(visit.actor()).shared().stream()
                .filter(c -> c.reader().reader().equals(reader))
                .findFirst()
                .orElseThrow(Problem.NotFound::new);
        return new View(
                "sharing/revokeAll.jte",
                Map.of("page", visit.page(visit.t().get("mydata.revokeAll.title"), "my-data"), "counted", counted));
    }

    /**
     * Ends all shares with one reader.
     *
     * @param with {@code supervisor}, {@code host} or a person's id
     * @return 303
     */
    @POST
    @Path("revoke")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response revokeAll(@QueryParam(WITH) @DefaultValue("") String with) {
        int ended = shares.revokeAll(visit.actor(), Reader.parse(with));
        return answers.go(HERE, Done.of("mydata.done.revokedAll", visit.t().number(ended)));
    }

    /**
     * Who has looked.
     *
     * @param of {@code reads} for what was read only
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    @Path("looks")
    public View looks(
            @QueryParam(OF) @DefaultValue("") String of, @QueryParam(CURSOR) @DefaultValue("") String cursor) {
        WhoHasLooked.Filter filter = MyDataResource.filter(of);
        return new View(
                "sharing/looks.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("mydata.looks"), "my-data"),
                        "looks",
                        looked.list(visit.actor(), filter, after(cursor), PAGE),
                        "reads",
                        filter == WhoHasLooked.Filter.READS));
    }

    /**
     * The same as a file for a spreadsheet.
     *
     * @param of as above
     * @param cursor where the file begins
     * @return 200
     */
    @GET
    @Path("looks.csv")
    @Produces(MediaType.WILDCARD)
    public Response looksAsFile(
            @QueryParam(OF) @DefaultValue("") String of, @QueryParam(CURSOR) @DefaultValue("") String cursor) {
        return sheets.looks(MyDataResource.filter(of), after(cursor), HERE + "/looks.csv");
    }
}
