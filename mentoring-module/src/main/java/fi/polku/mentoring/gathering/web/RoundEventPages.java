package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.Events;
import fi.polku.mentoring.gathering.RoundOfEvents;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The events of a round: a list for everybody who sees it, and arranging one for who runs it. */
@Path("/rounds/{id}/events")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RoundEventPages {
    private static final int PAGE = 50;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Events events;

    @Inject
    Clock clock;

    /** Of which round. */
    @PathParam("id")
    UUID round;

    /**
     * Its events.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View list(@QueryParam("cursor") @DefaultValue("") String cursor) {
        RoundOfEvents all = events.ofRound(
                visit.actor(), round, Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty())), PAGE);
        return new View(
                "gathering/list.jte",
                Map.of(
                        "page",
                        visit.page(title("event.title.of", all), EventPages.place(all.runs())),
                        "view",
                        all,
                        "now",
                        clock.instant()));
    }

    private String title(String key, RoundOfEvents of) {
        return visit.t().get(key, of.programme().in(visit.t().locale()));
    }

    /**
     * The form of a new one.
     *
     * @return 200
     */
    @GET
    @Path("new")
    public View write() {
        return form(
                events.mayArrange(visit.actor(), round),
                FormView.of(Map.of("minutes", "90", "audience-participants", "participants")));
    }

    private View form(RoundOfEvents of, FormView form) {
        return new View(
                "gathering/form.jte",
                Map.of(
                        "page",
                        visit.page(title("event.new.title", of), EventPages.place(true)),
                        "action",
                        "/rounds/" + round + "/events",
                        "back",
                        "/rounds/" + round + "/events",
                        "isNew",
                        true,
                        "form",
                        form,
                        "refused",
                        ""));
    }

    /**
     * Arranges one.
     *
     * @param input what is said of it
     * @return 303 to the event; 400 with the form
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arrange(Input input) {
        RoundOfEvents of = events.mayArrange(visit.actor(), round);
        try {
            EventContent content = EventInput.content(input);
            UUID id = events.arrange(visit.actor(), round, content);
            return answers.go(EventPages.HERE + "/" + id, Done.of("event.done.arranged"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(of, new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))));
        }
    }
}
