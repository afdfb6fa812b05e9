package fi.polku.mentoring.desk.web;

import fi.polku.mentoring.desk.Desk;
import fi.polku.mentoring.desk.DeskOfRound;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;

/** The way to one's desk; who sits at several chooses. */
@Path("/desk")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class DesksPages {
    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Desk desk;

    /**
     * Desks at which one sits now.
     *
     * @return 303 to the only one; else 200
     */
    @GET
    public Response read() {
        List<DeskOfRound> desks = desk.all(visit.actor());
        if (desks.size() == 1) {
            return answers.go("/rounds/" + desks.get(0).round() + "/desk");
        }
        return Response.ok(new View(
                        "desk/desks.jte",
                        Map.of("page", visit.page(visit.t().get("desks.title"), "desk"), "desks", desks)))
                .build();
    }
}
