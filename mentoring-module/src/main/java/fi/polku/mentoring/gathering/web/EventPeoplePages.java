package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.Attendee;
import fi.polku.mentoring.gathering.Seats;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Answers;
import fi.polku.mentoring.web.CsvSheet;
import fi.polku.mentoring.web.Done;
import fi.polku.mentoring.web.Input;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Who comes to an event, and who was there: for who runs it, and in fewer words for who trains. */
@Path("/events/{id}/people")
@RequestScoped
@Produces(MediaType.TEXT_HTML)
public class EventPeoplePages {
    private static final int PAGE = 100;
    private static final int CONFLICT = 409;

    @Inject
    Visit visit;

    @Inject
    Answers answers;

    @Inject
    Seats seats;

    @Inject
    Clock clock;

    /** Of which event. */
    @PathParam("id")
    UUID id;

    /**
     * Who comes.
     *
     * @param cursor where the page begins
     * @return 200
     */
    @GET
    public View read(@QueryParam("cursor") @DefaultValue("") String cursor) {
        return view(cursor, "");
    }

    private static Cursor after(String cursor) {
        return Cursor.parse(Optional.of(cursor).filter(c -> !c.isEmpty()));
    }

    private View view(String cursor, String refused) {
        Seats.People people = seats.people(visit.actor(), id, after(cursor), PAGE);
        Texts t = visit.t();
        return new View(
                "gathering/people.jte",
                Map.of(
                        "page",
                        visit.page(
                                t.get(
                                        "event.people.title",
                                        people.event().content().title().in(t.locale())),
                                EventPages.place(people.event().reader().runs())),
                        "view",
                        people,
                        "cursor",
                        cursor,
                        "refused",
                        refused,
                        "now",
                        clock.instant()));
    }

    /**
     * Says who was there of those on the page.
     *
     * @param cursor where the page begins
     * @param input seats, there
     * @return 303 to the page; 409 with it and why not
     */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response mark(@QueryParam("cursor") @DefaultValue("") String cursor, Input input) {
        seats.people(visit.actor(), id, after(cursor), 1);
        EventInput.Attendance attendance = EventInput.Attendance.read(input);
        try {
            seats.mark(visit.actor(), id, attendance.seats(), attendance.there());
        } catch (Problem.Refused refused) {
            return answers.again(view(cursor, visit.t().get(refused.key(), refused.arguments())), CONFLICT);
        }
        String here = EventPages.HERE + "/" + id + "/people";
        return answers.go(
                cursor.isEmpty() ? here : here + "?cursor=" + after(cursor).text(), Done.of("event.done.marked"));
    }

    /**
     * Who comes, as a file for a spreadsheet; for who runs the event.
     *
     * @param cursor where the file begins
     * @return 200
     */
    @GET
    @Path("list.csv")
    @Produces(MediaType.WILDCARD)
    public Response sheet(@QueryParam("cursor") @DefaultValue("") String cursor) {
        Seats.People people = seats.people(visit.actor(), id, after(cursor), Seats.MOST_IN_A_FILE);
        if (!people.event().reader().runs()) {
            throw new Problem.NotAllowed("programme.organisers-only");
        }
        Texts t = visit.t();
        List<String> heads = Stream.of("name", "organisation", "way", "state", "attended", "signed")
                .map(head -> t.get("event.people." + head))
                .toList();
        return CsvSheet.answer(
                "people.csv",
                CsvSheet.of(
                        heads,
                        people.people().items().stream()
                                .map(attendee -> row(t, attendee))
                                .toList()),
                people.people().next().map(next -> EventPages.HERE + "/" + id + "/people/list.csv?cursor=" + next));
    }

    private static List<String> row(Texts t, Attendee attendee) {
        return List.of(
                attendee.name(),
                attendee.organisation().map(name -> name.in(t.locale())).orElseGet(() -> t.get("event.people.guest")),
                attendee.way().map(way -> t.get("event.way." + way.code())).orElse(""),
                attendee.state()
                        .map(state -> t.get("event.seat." + state.code()))
                        .orElse(""),
                attendee.attended()
                        .map(there -> t.get("event.attended." + (there ? "yes" : "no")))
                        .orElse(""),
                attendee.signedAt().map(t::dateTime).orElse(""));
    }
}
