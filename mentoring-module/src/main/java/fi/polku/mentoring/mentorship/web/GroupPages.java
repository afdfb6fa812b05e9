package fi.polku.mentoring.mentorship.web;

import fi.polku.mentoring.mentorship.Group;
import fi.polku.mentoring.mentorship.Groups;
import fi.polku.mentoring.mentorship.MeetingsBeside;
import fi.polku.mentoring.mentorship.Space;
import fi.polku.mentoring.persistence.Together;
import fi.polku.mentoring.programme.RoundsBeside;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.ApiCall;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
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

/** A group: who is in it, how the agreement stands, its space; leaving and ending. Whoever runs the programme sees who is in it. */
@Path("/groups/{id}")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class GroupPages {
    private static final int PAGE = 20;
    private static final int CONFLICT = 409;
    private static final String PLACE = "mentoring";

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    ApiCall call;

    @Inject
    Groups groups;

    @Inject
    Space space;

    @Inject
    RoundsBeside rounds;

    @Inject
    Together together;

    @Inject
    Clock clock;

    @Inject
    Instance<MeetingsBeside> meetings;

    /** Which group. */
    @PathParam("id")
    UUID id;

    /**
     * The group.
     *
     * @param cursor where the page of its messages begins
     * @return 200
     */
    @GET
    public View read(@QueryParam("cursor") @DefaultValue("") String cursor) {
        return view(cursor, FormView.EMPTY, "");
    }

    private View view(String cursor, FormView form, String refused) {
        Cursor after = Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
        return together.read(visit.actor(), () -> view(after, form, refused));
    }

    private View view(Cursor after, FormView form, String refused) {
        Space.Page read = space.open(visit.actor(), id, after, PAGE);
        Group group = read.group();
        UUID me = visit.actor().person();
        Map<String, Object> shown = new HashMap<>();
        shown.put("page", visit.page(title(group), PLACE));
        shown.put("group", group);
        shown.put("messages", read.messages());
        shown.put(
                "beside",
                group.mine() && group.goesOn()
                        ? rounds.read(visit.actor(), group.programme(), group.round())
                        : RoundsBeside.Beside.NOTHING);
        shown.put("today", LocalDate.now(clock.withZone(Texts.ZONE)));
        shown.put("meetings", group.mine() ? meetings(group) : Optional.empty());
        shown.put("me", me);
        shown.put("form", form);
        shown.put("refused", refused);
        return new View("mentorship/group.jte", shown);
    }

    private Optional<MeetingsBeside.InShort> meetings(Group group) {
        return meetings.stream().findFirst().map(known -> known.inShort(visit.actor(), group.id()));
    }

    private String title(Group group) {
        String others = group.others(visit.actor().person());
        if (others.isEmpty()) {
            return visit.t().get("group.title.alone");
        }
        return group.sight() == Group.Sight.ORGANISER ? others : visit.t().get("group.title", others);
    }

    /**
     * Writes a message.
     *
     * @param input words
     * @return 303 to the group; 400 or 409 with what was typed
     */
    @POST
    @Path("messages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response write(Input input) {
        groups.read(visit.actor(), id);
        try {
            space.write(
                    visit.actor(), id, MessagesResource.words(input), call.formKey("group-message.write " + id, input));
            return answers.go(here() + "#space", Done.of("group.done.written"));
        } catch (Problem.Invalid invalid) {
            return answers.again(view("", new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t())), ""));
        } catch (Problem.Refused refused) {
            return answers.again(view("", FormView.of(input.raw()), text(refused)), CONFLICT);
        }
    }

    /**
     * Deletes one's own message.
     *
     * @param message which
     * @return 303 to the group
     */
    @POST
    @Path("messages/{message}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response delete(@PathParam("message") UUID message) {
        space.delete(visit.actor(), id, message);
        return answers.go(here() + "#space", Done.of("group.done.deleted"));
    }

    /**
     * Asks before one leaves.
     *
     * @return 200
     */
    @GET
    @Path("leave")
    public View leaving() {
        return leaving(FormView.EMPTY);
    }

    private View leaving(FormView form) {
        Group group = groups.read(visit.actor(), id);
        if (!group.mine() || !group.goesOn()) {
            throw new Problem.NotFound();
        }
        return new View(
                "mentorship/leave.jte",
                Map.of("page", visit.page(visit.t().get("group.leave"), PLACE), "group", group, "form", form));
    }

    /**
     * Leaves.
     *
     * @param input word
     * @return 303 to what one is in; 400 with what was typed, 409 with the group
     */
    @POST
    @Path("leave")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response leave(Input input) {
        groups.read(visit.actor(), id);
        try {
            var word = input.text("word", Space.LONGEST);
            input.check();
            groups.leave(visit.actor(), id, word);
            return answers.go("/mentoring", Done.of("group.done.left"));
        } catch (Problem.Invalid invalid) {
            return answers.again(leaving(new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()))));
        } catch (Problem.Refused refused) {
            return answers.again(view("", FormView.EMPTY, text(refused)), CONFLICT);
        }
    }

    /**
     * Says that the group has done its work.
     *
     * @return 303 to the group; 409 with it
     */
    @POST
    @Path("end")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response end() {
        return end(true);
    }

    /**
     * Says that it goes on after all.
     *
     * @return 303 to the group; 409 with it
     */
    @POST
    @Path("go-on")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response goOn() {
        return end(false);
    }

    private Response end(boolean would) {
        try {
            Group then = groups.end(visit.actor(), id, would);
            String done = would ? "group.done.would-end" : "group.done.goes-on";
            return answers.go(here(), Done.of(then.goesOn() ? done : "group.done.ended"));
        } catch (Problem.Refused refused) {
            return answers.again(view("", FormView.EMPTY, text(refused)), CONFLICT);
        }
    }

    private String text(Problem.Refused refused) {
        return visit.t().get(refused.key(), refused.arguments());
    }

    private String here() {
        return "/groups/" + id;
    }
}
