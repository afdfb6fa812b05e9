package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.meeting.Afterwards;
import fi.polku.mentoring.meeting.Agenda;
import fi.polku.mentoring.meeting.ArrangeMeeting;
import fi.polku.mentoring.meeting.Meeting;
import fi.polku.mentoring.meeting.MeetingAnswers;
import fi.polku.mentoring.meeting.MeetingView;
import fi.polku.mentoring.meeting.Meetings;
import fi.polku.mentoring.persistence.Together;
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
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A meeting: when and where, its agenda, what was agreed; moving it and calling it off. */
@Path("/meetings/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class MeetingPages {
    private static final int PRECONDITION_FAILED = 412;
    private static final int UP = -1;
    private static final int DOWN = 1;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Meetings meetings;

    @Inject
    MeetingAnswers given;

    @Inject
    Agenda agenda;

    @Inject
    Together together;

    @Inject
    Afterwards afterwards;

    @Inject
    Clock clock;

    /** Which meeting. */
    @PathParam("id")
    UUID id;

    /**
     * The meeting.
     *
     * @return 200
     */
    @GET
    public View read() {
        return together.read(visit.actor(), () -> view(meetings.read(visit.actor(), id), FormView.EMPTY));
    }

    private View view(MeetingView view, FormView form) {
        return new View(
                "meeting/meeting.jte",
                Map.of(
                        "page",
                        visit.page(title(visit.t(), view.meeting()), GroupMeetingsPages.PLACE),
                        "view",
                        view,
                        "state",
                        view.meeting().state(clock.instant()),
                        "mine",
                        view.of(visit.actor().person()),
                        "goals",
                        agenda.goals(visit.actor(), view.meeting().group()),
                        "form",
                        form,
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    static String title(Texts t, Meeting meeting) {
        return t.get("meeting.title", t.date(meeting.day()));
    }

    private String here() {
        return "/meetings/" + id;
    }

    /**
     * Says whether one comes.
     *
     * @param input answer
     * @return 303 to the meeting
     */
    @POST
    @Path("answer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(Input input) {
        Answer answer = MeetingInput.answer(input);
        given.answer(visit.actor(), id, answer);
        return answers.go(here(), Done.of("meeting.done.answer." + MeetingWords.code(answer)));
    }

    /**
     * Adds a point to the agenda.
     *
     * @param input words
     * @return 303 to the agenda; 400 with the page
     */
    @POST
    @Path("points")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response add(Input input) {
        try {
            agenda.add(visit.actor(), id, MeetingInput.point(input));
            return answers.go(here() + "#agenda");
        } catch (Problem.Invalid invalid) {
            FormView form = new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
            return answers.again(view(meetings.read(visit.actor(), id), form));
        }
    }

    /**
     * Ticks a point, moves it up or down, or takes it off.
     *
     * @param point which
     * @param what done, undone, up, down or remove
     * @return 303 to the agenda
     */
    @POST
    @Path("points/{point}/{what: done|undone|up|down|remove}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("point") UUID point, @PathParam("what") String what) {
        switch (what) {
            case "up" -> agenda.shift(visit.actor(), id, point, UP);
            case "down" -> agenda.shift(visit.actor(), id, point, DOWN);
            case "remove" -> agenda.remove(visit.actor(), id, point);
            default -> agenda.tick(visit.actor(), id, point, "done".equals(what));
        }
        return answers.go(here() + "#agenda");
    }

    /**
     * Ticks what was to be done.
     *
     * @param action which
     * @param what done or undone
     * @param input from: the page one comes from, where it is the group's
     * @return 303 to where it stands
     */
    @POST
    @Path("actions/{action}/{what: done|undone}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response tick(@PathParam("action") UUID action, @PathParam("what") String what, Input input) {
        boolean done = "done".equals(what);
        UUID group = meetings.see(visit.actor(), id).group();
        afterwards.tick(visit.actor(), id, action, done);
        String back = "group".equals(input.raw().get("from")) ? "/groups/" + group + "/meetings" : here();
        Done said = Done.of(done ? "meeting.done.action" : "meeting.done.action-open");
        return answers.go(back + "#actions", done ? said.undoBy(here() + "/actions/" + action + "/undone") : said);
    }

    /**
     * The form by which it is moved.
     *
     * @return 200
     */
    @GET
    @Path("edit")
    public View edit() {
        MeetingView view = meetings.read(visit.actor(), id);
        Meeting meeting = view.meeting();
        Map<String, String> values = new HashMap<>(MeetingInput.values(
                "",
                new ArrangeMeeting(meeting.onTheWall(), meeting.minutes(), meeting.preparation(), meeting.where())));
        values.put("version", Integer.toString(meeting.version()));
        return form(view, values, Map.of(), "");
    }

    private View form(MeetingView view, Map<String, String> values, Map<String, String> errors, String refused) {
        return new View(
                "meeting/edit.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("meeting.move"), GroupMeetingsPages.PLACE),
                        "view",
                        view,
                        "form",
                        new FormView(values, errors),
                        "refused",
                        refused));
    }

    /**
     * Moves it.
     *
     * @param input the form
     * @return 303 to the meeting; 400 or 412 with the form
     */
    @POST
    @Path("edit")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(Input input) {
        MeetingView view = meetings.read(visit.actor(), id);
        Map<String, String> sent = new HashMap<>(input.raw());
        try {
            var wanted = MeetingInput.arranged(input);
            meetings.move(visit.actor(), id, version(input), before -> wanted);
            return answers.go(here(), Done.of("meeting.done.moved"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(view, sent, ProblemDocument.errors(invalid, visit.t()), ""));
        } catch (Problem.Stale stale) {
            sent.put("version", Integer.toString(view.meeting().version()));
            return answers.again(form(view, sent, Map.of(), visit.t().get("meeting.stale")), PRECONDITION_FAILED);
        }
    }

    static Optional<Integer> version(Input input) {
        return Optional.of(input.number("version", 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
    }

    /**
     * Asks whether it is called off.
     *
     * @return 200
     */
    @GET
    @Path("cancel")
    public View cancel() {
        MeetingView view = meetings.read(visit.actor(), id);
        return new View(
                "meeting/cancel.jte",
                Map.of("page", visit.page(visit.t().get("meeting.cancel"), GroupMeetingsPages.PLACE), "view", view));
    }

    /**
     * Calls it off.
     *
     * @param input version
     * @return 303 to the group's meetings
     */
    @POST
    @Path("cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response cancel(Input input) {
        UUID group = meetings.see(visit.actor(), id).group();
        meetings.cancel(visit.actor(), id, version(input));
        return answers.go("/groups/" + group + "/meetings", Done.of("meeting.done.cancelled"));
    }
}
