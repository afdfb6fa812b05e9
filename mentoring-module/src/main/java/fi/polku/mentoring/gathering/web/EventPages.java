package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.EventView;
import fi.polku.mentoring.gathering.Events;
import fi.polku.mentoring.gathering.SeatState;
import fi.polku.mentoring.gathering.Seats;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** An event: what it is, coming to it, and, for who runs it, changing it and calling it off. */
@Path("/events/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EventPages {
    static final String HERE = "/events";

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Events events;

    @Inject
    Seats seats;

    @Inject
    Clock clock;

    /** Which event. */
    @PathParam("id")
    UUID id;

    static String place(boolean runs) {
        return runs ? "programmes" : "mentoring";
    }

    /**
     * An event.
     *
     * @return 200
     */
    @GET
    public View read() {
        return view(events.read(visit.actor(), id), "");
    }

    private View view(EventView event, String refused) {
        Texts t = visit.t();
        return new View(
                "gathering/event.jte",
                Map.of(
                        "page",
                        visit.page(
                                event.content().title().in(t.locale()),
                                place(event.reader().runs())),
                        "event",
                        event,
                        "refused",
                        refused,
                        "now",
                        clock.instant(),
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * Signs up.
     *
     * @param input way, wait
     * @return 303 to the event; 409 with it and what else one can do
     */
    @POST
    @Path("sign-up")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signUp(Input input) {
        events.read(visit.actor(), id);
        EventInput.Coming coming = EventInput.Coming.read(input);
        try {
            EventView event = seats.signUp(visit.actor(), id, coming.way(), coming.waits());
            boolean waits = event.held()
                    .filter(seat -> seat.state() == SeatState.WAITING)
                    .isPresent();
            return answers.go(here(), Done.of(waits ? "event.done.waiting" : "event.done.signed-up"));
        } catch (Problem.Refused refused) {
            return told(refused);
        }
    }

    private String here() {
        return HERE + "/" + id;
    }

    private Response told(Problem.Refused refused) {
        String why = visit.t().get(refused.key(), refused.arguments());
        return answers.again(view(events.read(visit.actor(), id), why), CONFLICT);
    }

    /**
     * Signs off.
     *
     * @return 303 to the event; 409 with it and why not
     */
    @POST
    @Path("sign-off")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signOff() {
        events.read(visit.actor(), id);
        try {
            seats.signOff(visit.actor(), id);
            return answers.go(here(), Done.of("event.done.signed-off"));
        } catch (Problem.Refused refused) {
            return told(refused);
        }
    }

    /**
     * The form.
     *
     * @return 200
     */
    @GET
    @Path("edit")
    public View edit() {
        EventView event = events.mayChange(visit.actor(), id);
        return form(event, EventInput.fields(event), Map.of(), "");
    }

    private View form(EventView event, Map<String, String> values, Map<String, String> errors, String refused) {
        return new View(
                "gathering/form.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t()
                                        .get(
                                                "event.edit.title",
                                                event.content()
                                                        .title()
                                                        .in(visit.t().locale())),
                                place(true)),
                        "action",
                        here() + "/edit",
                        "back",
                        here(),
                        "isNew",
                        false,
                        "form",
                        new FormView(values, errors),
                        "refused",
                        refused));
    }

    /**
     * Saves it.
     *
     * @param input what is said of it
     * @return 303 to the event; 400, 409 or 412 with the form
     */
    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(Input input) {
        EventView before = events.mayChange(visit.actor(), id);
        Map<String, String> sent = input.raw();
        try {
            EventContent content = EventInput.content(input);
            events.change(visit.actor(), id, EventInput.version(input), content);
            return answers.go(here(), Done.of("event.done.saved"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(before, sent, ProblemDocument.errors(invalid, visit.t()), ""));
        } catch (Problem.Refused refused) {
            String why = visit.t().get(refused.key(), refused.arguments());
            return answers.again(form(before, sent, Map.of(), why), CONFLICT);
        } catch (Problem.Stale stale) {
            EventView newest = events.mayChange(visit.actor(), id);
            Map<String, String> onNewest = new LinkedHashMap<>(sent);
            onNewest.put("version", Integer.toString(newest.version()));
            return answers.again(form(newest, onNewest, Map.of(), visit.t().get("event.stale")), PRECONDITION_FAILED);
        }
    }

    /**
     * Calls it off.
     *
     * @param input version
     * @return 303 to the event; 409 or 412 with it and why not
     */
    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(Input input) {
        events.mayChange(visit.actor(), id);
        try {
            events.cancel(visit.actor(), id, EventInput.version(input));
            return answers.go(here(), Done.of("event.done.cancelled"));
        } catch (Problem.Refused refused) {
            return told(refused);
        } catch (Problem.Stale stale) {
            return answers.again(
                    view(events.read(visit.actor(), id), visit.t().get("event.stale")), PRECONDITION_FAILED);
        }
    }
}
