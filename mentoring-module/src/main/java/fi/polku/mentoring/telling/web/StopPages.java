package fi.polku.mentoring.telling.web;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.telling.MailChoices;
import fi.polku.mentoring.telling.StopLinks;
import fi.polku.mentoring.telling.StopLinks.Stop;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.annotation.security.PermitAll;
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
import java.util.Map;

/**
 * Stopping a kind of mail by the link in one, without signing in. Looking stops nothing, as mail programs look too; what they press for their reader is a POST
 * (RFC 8058, 3.2), to the same address.
 */
@Path("/notices/stop/{word}")
@RequestScoped
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class StopPages {
    @Inject
    Visit visit;

    @Inject
    StopLinks links;

    @Inject
    MailChoices choices;

    @PathParam("word")
    String word = "";

    /**
     * What would be stopped, and the button that does.
     *
     * @return 200; 404 when Polku has not made the link
     */
    @GET
    public View ask() {
        Stop stop = links.read(word).orElseThrow(Problem.NotFound::new);
        return page(stop, false);
    }

    /**
     * Stops it. May be repeated.
     *
     * @param body what the mail program says, which is always the same
     * @return 200; 404 when Polku has not made the link
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Response stop(String body) {
        Stop stop = links.read(word).orElseThrow(Problem.NotFound::new);
        try {
            choices.stop(Actor.person(stop.person()), stop.kinds());
        } catch (Problem.SignedOut gone) {
            // who has left gets no more mail; there is nobody to tell apart from others
            return Response.ok(page(stop, true)).build();
        }
        return Response.ok(page(stop, true)).build();
    }

    private View page(Stop stop, boolean stopped) {
        String title = visit.t().get(stopped ? "notice.stopped.title" : "notice.stop.title");
        return new View(
                "telling/stop.jte",
                Map.of(
                        "page",
                        visit.page(title, ""),
                        "kinds",
                        stop.kinds(),
                        "action",
                        "/notices/stop/" + word,
                        "stopped",
                        stopped));
    }
}
