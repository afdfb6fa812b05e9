package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.OwnStanding;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** <em>My data</em>: taking it along, and what is kept until when. */
@Path("/my-data/own")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class OwnDataPages {
    @Inject
    Visit visit;

    @Inject
    OwnStanding standing;

    @Inject
    ExportFile file;

    /**
     * What may be corrected and deleted where, and until when the rest is kept and why.
     *
     * @return 200
     */
    @GET
    public View own() {
        return View.of(
                "owndata/own.jte",
                visit.page(visit.t().get("own.page"), "my-data"),
                "times",
                standing.times(visit.actor()));
    }

    /**
     * Everything there is of the visitor, as a file.
     *
     * @return 200
     */
    @GET
    @Path("export.zip")
    @Produces(MediaType.WILDCARD)
    public Response export() {
        return file.answer();
    }
}
