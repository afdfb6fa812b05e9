package fi.polku.mentoring.participation.web;

import fi.polku.mentoring.participation.MyPart;
import fi.polku.mentoring.participation.Participations;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.View;
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
import java.util.Map;
import java.util.UUID;

/** One's part in a group beside one's competence profile: what would be sent, sending it, having it back. */
@Path("/groups/{group}/participation")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class ParticipationPages {
    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Participations participations;

    /** Which group. */
    @PathParam("group")
    UUID group;

    /**
     * What would be sent, and how it stands.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view("");
    }

    private View view(String refused) {
        MyPart part = participations.read(visit.actor(), group);
        return new View(
                "participation/part.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("participation.title"), "mentoring"),
                        "group",
                        group,
                        "part",
                        part,
                        "refused",
                        refused));
    }

    /**
     * Has the host told.
     *
     * @param input mark
     * @return 303 to the page; 409 or 412 with it
     */
    @POST
    @Path("send")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(Input input) {
        try {
            participations.send(visit.actor(), group, ParticipationJson.mark(input));
            return answers.go(here(), Done.of("participation.done.sent"));
        } catch (Problem.Stale stale) {
            return answers.again(view(visit.t().get("participation.stale")), PRECONDITION_FAILED);
        } catch (Problem.Refused refused) {
            return answers.again(view(visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }

    /**
     * Has it back.
     *
     * @return 303 to the page; 409 with it
     */
    @POST
    @Path("take-back")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response takeBack() {
        try {
            boolean neverLeft = participations.takeBack(visit.actor(), group);
            return answers.go(
                    here(), Done.of(neverLeft ? "participation.done.never-left" : "participation.done.taken-back"));
        } catch (Problem.Refused refused) {
            return answers.again(view(visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
    }

    private String here() {
        return "/groups/" + group + "/participation";
    }
}
