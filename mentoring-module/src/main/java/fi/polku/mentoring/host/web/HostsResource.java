package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.SyncReports;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.PageJson;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Hosts and how they were read, over REST, for administrators. */
@Path("/api/v1/hosts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Administration")
public class HostsResource {
    @Inject
    Visit visit;

    @Inject
    ApiCall call;

    @Inject
    SyncReports reports;

    /**
     * The hosts that the caller's organisation comes from.
     *
     * @return 200
     */
    @GET
    @Operation(summary = "The hosts that the administrator's organisation comes from")
    public PageJson<HostJson> list() {
        return PageJson.whole(
                reports.hosts(visit.actor()).stream().map(HostJson::of).toList());
    }

    /**
     * How a host stands.
     *
     * @param host Polku's name of it
     * @return 200
     */
    @GET
    @Path("{host}")
    @Operation(
            summary = "How a host stands",
            description =
                    "condition is one of never-read, reading, failing, left-alone, up-to-date. fault says why the last attempt failed; current, how far a reading has come; request, one that was asked for and has not begun.")
    public HostJson read(@PathParam("host") String host) {
        return HostJson.of(reports.host(visit.actor(), host));
    }

    /**
     * How it was read, the newest first.
     *
     * @param host Polku's name of it
     * @return 200
     */
    @GET
    @Path("{host}/runs")
    @Operation(
            summary = "The last readings of a host, the newest first",
            description = "At most 50 are kept. outcome is one of open, done, broken-off.")
    public PageJson<SyncRunJson> runs(@PathParam("host") String host) {
        reports.host(visit.actor(), host);
        return PageJson.of(reports.runs(visit.actor(), host, call.cursor(), call.limit()), SyncRunJson::of);
    }

    /**
     * What one of them did to each part of the copy.
     *
     * @param host Polku's name of it
     * @param number of the run
     * @return 200
     */
    @GET
    @Path("{host}/runs/{run}")
    @Operation(summary = "What a reading did to each part of the copy, and why something was left out")
    public SyncRunJson run(@PathParam("host") String host, @PathParam("run") long number) {
        return SyncRunJson.of(reports.run(visit.actor(), host, number), reports.parts(visit.actor(), host, number));
    }

    /**
     * What one of them left out.
     *
     * @param host Polku's name of it
     * @param number of the run
     * @return 200
     */
    @GET
    @Path("{host}/runs/{run}/rejects")
    @Operation(
            summary = "What a reading left out",
            description =
                    "The host's ids of the records and the fields; no names. Of people and units those of the administrator's own organisation, and those that belong to none; at most 1,000 of each part are kept.")
    public PageJson<RejectJson> rejects(@PathParam("host") String host, @PathParam("run") long number) {
        reports.run(visit.actor(), host, number);
        return PageJson.of(reports.rejects(visit.actor(), host, number, call.cursor(), call.limit()), RejectJson::of);
    }

    /**
     * Has it read in a moment.
     *
     * @param host Polku's name of it
     * @param input {@code everything}, else what changed
     * @return 202 with how the host stands
     */
    @POST
    @Path("{host}/sync")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Has a host read in a moment",
            description = "everything (false unless said otherwise): all there is, rather than what changed.")
    public Response sync(@PathParam("host") String host, Input input) {
        input.known("everything");
        boolean everything = input.truth("everything").orElse(false);
        input.check();
        reports.ask(visit.actor(), host, everything);
        return Response.accepted(HostJson.of(reports.host(visit.actor(), host))).build();
    }
}
