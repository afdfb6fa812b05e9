package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.meeting.Meetings;
import fi.polku.mentoring.meeting.MyMeetings;
import fi.polku.mentoring.meeting.Proposal;
import fi.polku.mentoring.meeting.Way;
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
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The meetings of a group, and arranging one. */
@Path("/groups/{group}/meetings")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GroupMeetingsPages {
    static final String PLACE = "mentoring";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Meetings meetings;

    @Inject
    MyMeetings mine;

    @Inject
    Together together;

    @Inject
    Clock clock;

    /** Of which group. */
    @PathParam("group")
    UUID group;

    /**
     * What is to come, what is to be done, what was, and one's own working time.
     *
     * @return 200
     */
    @GET
    public View list() {
        return together.read(visit.actor(), this::all);
    }

    private View all() {
        return new View(
                "meeting/list.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get("meeting.list.title"), PLACE),
                        "group",
                        group,
                        "all",
                        meetings.list(visit.actor(), group),
                        "time",
                        mine.time(visit.actor(), Optional.of(group)),
                        "now",
                        clock.instant(),
                        "today",
                        LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    /**
     * The form.
     *
     * @param held whether it was held already
     * @return 200 with what is proposed in it
     */
    @GET
    @Path("new")
    public View arrange(@QueryParam("held") @DefaultValue("false") boolean held) {
        Meetings.Offer offer = meetings.offer(visit.actor(), group);
        return form(offer, held, proposed(offer.proposal(), held), Map.of());
    }

    static Map<String, String> proposed(Proposal proposal, boolean held) {
        Map<String, String> values = new HashMap<>();
        if (!held) {
            proposal.start().ifPresent(start -> {
                values.put("date", start.toLocalDate().toString());
                values.put("time", start.toLocalTime().toString());
            });
        }
        values.put("minutes", Integer.toString(proposal.minutes()));
        values.put("preparation", Integer.toString(proposal.preparation()));
        values.put("way", Way.PLACE.code());
        return values;
    }

    private View form(Meetings.Offer offer, boolean held, Map<String, String> values, Map<String, String> errors) {
        return new View(
                "meeting/new.jte",
                Map.of(
                        "page",
                        visit.page(visit.t().get(held ? "meeting.enter" : "meeting.arrange"), PLACE),
                        "group",
                        group,
                        "offer",
                        offer,
                        "held",
                        held,
                        "form",
                        new FormView(values, errors)));
    }

    /**
     * Arranges it.
     *
     * @param input the form
     * @return 303 to the meeting; 400 with the form
     */
    @POST
    @Path("new")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response arrange(Input input) {
        Meetings.Offer offer = meetings.offer(visit.actor(), group);
        boolean held = "true".equals(input.raw().get("held"));
        try {
            var wanted = MeetingInput.arranged(input);
            UUID id = held
                    ? meetings.enter(visit.actor(), group, wanted, Optional.empty())
                    : meetings.arrange(visit.actor(), group, wanted, Optional.empty());
            return held
                    ? answers.go("/meetings/" + id + "/record", Done.of("meeting.done.entered"))
                    : answers.go("/meetings/" + id, Done.of("meeting.done.arranged"));
        } catch (Problem.Invalid invalid) {
            return answers.again(form(offer, held, input.raw(), ProblemDocument.errors(invalid, visit.t())));
        }
    }
}
