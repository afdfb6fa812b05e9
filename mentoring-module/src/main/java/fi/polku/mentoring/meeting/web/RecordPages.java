package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.Afterwards;
import fi.polku.mentoring.meeting.JointAction;
import fi.polku.mentoring.meeting.Meeting;
import fi.polku.mentoring.meeting.MeetingState;
import fi.polku.mentoring.meeting.MeetingView;
import fi.polku.mentoring.meeting.Meetings;
import fi.polku.mentoring.meeting.Participant;
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
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** One form for all that is written down after a meeting: nothing typed into it is lost by saving another. */
@Path("/meetings/{id}/record")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class RecordPages {
    private static final int PRECONDITION_FAILED = 412;
    private static final String NEXT = "next.";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Meetings meetings;

    @Inject
    Afterwards afterwards;

    @Inject
    Clock clock;

    /** Of which meeting. */
    @PathParam("id")
    UUID id;

    /**
     * The form: whoever is in the group is ticked as having come, as that is usual.
     *
     * @return 200; 303 to the meeting, where there is nothing to write down yet
     */
    @GET
    public Response write() {
        MeetingView view = meetings.read(visit.actor(), id);
        MeetingState state = view.meeting().state(clock.instant());
        if (!view.open() || state == MeetingState.COMING || state == MeetingState.CANCELLED) {
            return answers.go("/meetings/" + id);
        }
        Set<String> came = view.people().stream()
                .filter(person -> person.came().orElse(person.inGroup()))
                .map(Participant::person)
                .map(UUID::toString)
                .collect(Collectors.toSet());
        return Response.ok(form(view, values(view), came, Map.of(), "")).build();
    }

    private static Map<String, String> values(MeetingView view) {
        Map<String, String> values = new HashMap<>();
        Meeting meeting = view.meeting();
        values.put("version", Integer.toString(meeting.version()));
        values.put("agreed", view.agreed().orElse(""));
        List<JointAction> actions = view.actions();
        for (int i = 0; i < actions.size(); i++) {
            String line = "actions[" + i + "].";
            JointAction action = actions.get(i);
            values.put(line + "id", action.id().toString());
            values.put(line + "words", action.words());
            values.put(line + "doer", action.doer().map(UUID::toString).orElse(""));
            values.put(line + "due", action.due().map(LocalDate::toString).orElse(""));
        }
        GroupMeetingsPages.proposed(view.next(), false).forEach((name, value) -> values.put(NEXT + name, value));
        // where one met is where one is likely to meet
        values.put(NEXT + "way", meeting.where().way().code());
        values.put(
                NEXT + "place",
                meeting.where().host().isPresent() ? "" : meeting.where().place());
        values.put(NEXT + "link", meeting.where().link().map(URI::toString).orElse(""));
        return values;
    }

    private View form(
            MeetingView view,
            Map<String, String> values,
            Set<String> came,
            Map<String, String> errors,
            String refused) {
        int lines = Math.min(JointAction.MOST, Math.max(view.actions().size(), lines(values)) + MeetingInput.FURTHER);
        return new View(
                "meeting/record.jte",
                Map.of(
                        "page",
                        visit.page(
                                visit.t()
                                        .get(
                                                "meeting.record.title",
                                                visit.t().date(view.meeting().day())),
                                GroupMeetingsPages.PLACE),
                        "view",
                        view,
                        "came",
                        came,
                        "lines",
                        lines,
                        "form",
                        new FormView(values, errors),
                        "refused",
                        refused));
    }

    /** How many lines of actions something was written into. */
    private static int lines(Map<String, String> values) {
        int last = 0;
        for (int i = 0; i < JointAction.MOST; i++) {
            last = values.getOrDefault("actions[" + i + "].words", "").isBlank() ? last : i + 1;
        }
        return last;
    }

    /**
     * Keeps all of it.
     *
     * @param input the form
     * @return 303 to the meeting, or to the one that was arranged with it; 400 or 412 with the form as it was sent
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        MeetingView view = meetings.read(visit.actor(), id);
        Map<String, String> sent = new HashMap<>(input.raw());
        Set<String> came = MeetingInput.came(input).stream().map(UUID::toString).collect(Collectors.toSet());
        try {
            Optional<UUID> next =
                    afterwards.write(visit.actor(), id, MeetingPages.version(input), MeetingInput.record(input));
            return answers.go(
                    "/meetings/" + id,
                    Done.of(next.isPresent() ? "meeting.done.recorded-next" : "meeting.done.recorded"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(view, sent, came, ProblemDocument.errors(invalid, visit.t()), ""));
        } catch (Problem.Stale stale) {
            sent.put("version", Integer.toString(view.meeting().version()));
            return answers.again(
                    form(view, sent, came, Map.of(), visit.t().get("meeting.record.stale")), PRECONDITION_FAILED);
        }
    }
}
