package fi.polku.mentoring.host.web;

import fi.polku.mentoring.audit.AuditSeals;
import fi.polku.mentoring.audit.SealSettings;
import fi.polku.mentoring.audit.SealStanding;
import fi.polku.mentoring.host.HostState;
import fi.polku.mentoring.host.PartReport;
import fi.polku.mentoring.host.RejectLine;
import fi.polku.mentoring.host.SyncReports;
import fi.polku.mentoring.host.SyncRun;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Slice;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
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
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The administrator's pages about hosts: how each stands, how it was read, and reading it now. */
@Path("/system")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class HostPages {
    private static final String PLACE = "system";
    private static final int RUNS = 10;
    private static final int REJECTS = 25;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    SyncReports reports;

    @Inject
    AuditSeals seals;

    @Inject
    SealSettings sealing;

    @Inject
    Clock clock;

    /**
     * The hosts that the administrator's organisation comes from, and how the audit is sealed.
     *
     * @return 200
     */
    @GET
    public View list() {
        List<HostState> hosts = reports.hosts(visit.actor());
        SealStanding audit = seals.standing(visit.actor());
        Instant now = clock.instant();
        return new View(
                "host/list.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("nav.system"), PLACE),
                        "hosts",
                        hosts,
                        "now",
                        now,
                        "audit",
                        audit,
                        "auditBehind",
                        audit.behind(sealing.behindAfter(), now)));
    }

    /**
     * How one stands, what it offers, and its last runs.
     *
     * @param host Polku's name of it
     * @param cursor where the page of runs begins
     * @return 200
     */
    @GET
    @Path("hosts/{host}")
    public View host(@PathParam("host") String host, @QueryParam("cursor") @DefaultValue("") String cursor) {
        HostState state = reports.host(visit.actor(), host);
        Slice<SyncRun> runs = reports.runs(visit.actor(), host, after(cursor), RUNS);
        return new View(
                "host/host.jte",
                Map.of(
                        "page",
                        visit.page(state.name().in(visit.t().locale()), PLACE),
                        "host",
                        state,
                        "runs",
                        runs,
                        "now",
                        clock.instant()));
    }

    /**
     * One run: what it did to each part, and what it left out.
     *
     * @param host Polku's name of the host
     * @param number of the run
     * @param cursor where the page of what was left out begins
     * @return 200
     */
    @GET
    @Path("hosts/{host}/runs/{run}")
    public View run(
            @PathParam("host") String host,
            @PathParam("run") long number,
            @QueryParam("cursor") @DefaultValue("") String cursor) {
        HostState state = reports.host(visit.actor(), host);
        SyncRun run = reports.run(visit.actor(), host, number);
        List<PartReport> parts = reports.parts(visit.actor(), host, number);
        Slice<RejectLine> rejects = reports.rejects(visit.actor(), host, number, after(cursor), REJECTS);
        String title =
                visit.t().get("host.run.title", visit.t().dateTime(run.times().startedAt()));
        return new View(
                "host/run.jte",
                Map.of(
                        "page",
                        visit.page(title, PLACE),
                        "host",
                        state,
                        "run",
                        run,
                        "parts",
                        parts,
                        "rejects",
                        rejects));
    }

    /**
     * Has it read in a moment.
     *
     * @param host Polku's name of the host
     * @param input {@code everything}, else what changed
     * @return 303 to its page
     */
    @POST
    @Path("hosts/{host}/sync")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response sync(@PathParam("host") String host, Input input) {
        boolean everything = input.truth("everything").orElse(false);
        input.check();
        reports.ask(visit.actor(), host, everything);
        return answers.go("/system/hosts/" + host, Done.of(everything ? "host.done.everything" : "host.done.changes"));
    }

    private static Cursor after(String cursor) {
        return Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
    }
}
