package fi.polku.mentoring.meeting;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.calendar.Invitations;
import fi.polku.mentoring.calendar.Invitee;
import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.calendar.Revision;
import fi.polku.mentoring.calendar.TimeSlot;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a calendar makes of a notice about a meeting. Its worker reads when, where and who is invited; an agenda is not in its reach. */
@UseCases
public class MeetingInvitations {
    @PersistenceContext
    EntityManager database;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    @SuppressWarnings("NullAway.Init") // injected
    URI baseUrl;

    @Inject
    @ConfigProperty(name = "polku.mail.id-host")
    Optional<String> idHost;

    @Inject
    @ConfigProperty(name = "polku.mail.from")
    Optional<String> from;

    @Inject
    @ConfigProperty(name = "polku.mail.name", defaultValue = "Polku")
    @SuppressWarnings("NullAway.Init") // injected
    String name;

    /**
     * What goes along with a notice.
     *
     * @param worker who sends mail
     * @param notice of a meeting
     * @return an invitation, a change, or that it is off: as the meeting is now; absent when it is gone, or nobody can be answered to
     */
    public Optional<CalendarDocument> document(Actor worker, UUID notice) {
        worker.require(Role.NOTICES);
        List<Row> rows = Row.all(database.createNativeQuery("select * from polku.meeting_told(:notice)", Tuple.class)
                .setParameter("notice", notice));
        Optional<Mailbox> organiser = Calendars.mailbox(from, name);
        return organiser.flatMap(o -> rows.stream()
                .filter(row -> row.flag("receives"))
                .findFirst()
                .map(receiver -> document(o, receiver, rows)));
    }

    private CalendarDocument document(Mailbox organiser, Row receiver, List<Row> rows) {
        boolean left = receiver.text("kind").filter("meeting-left"::equals).isPresent();
        List<Invitee> invitees = new ArrayList<>();
        List<Invitee> gone = new ArrayList<>();
        for (Row row : rows) {
            boolean leaves = left && row.flag("receives");
            invitee(row).ifPresent((leaves ? gone : invitees)::add);
        }
        CalendarEvent event = event(organiser, receiver, distinct(invitees));
        if (left && !gone.isEmpty()) {
            return Invitations.removal(event, gone.get(0));
        }
        return receiver.flag("cancelled") ? Invitations.cancellation(event) : Invitations.request(event);
    }

    /** Two who have one address, such as an office's, are invited once. */
    private static List<Invitee> distinct(List<Invitee> invitees) {
        List<Invitee> distinct = new ArrayList<>();
        for (Invitee invitee : invitees) {
            if (distinct.stream()
                    .noneMatch(d -> d.who().address().equals(invitee.who().address()))) {
                distinct.add(invitee);
            }
        }
        return distinct;
    }

    private static Optional<Invitee> invitee(Row row) {
        return Calendars.mailbox(row.text("email"), row.text("name").orElse(""))
                .map(mailbox -> new Invitee(
                        mailbox,
                        language(row),
                        row.text("answer").flatMap(Answer::of).orElse(Answer.NEEDS_ACTION),
                        row.moment("answered_at")));
    }

    private static Locale language(Row row) {
        return Locale.forLanguageTag(row.text("language").orElse("fi"));
    }

    private CalendarEvent event(Mailbox organiser, Row receiver, List<Invitee> invitees) {
        UUID meeting = MeetingRows.id(receiver, "meeting");
        Locale language = language(receiver);
        String host =
                idHost.orElseGet(() -> Optional.ofNullable(baseUrl.getHost()).orElse("localhost"));
        String base = baseUrl.toString();
        return new CalendarEvent(
                new Revision(
                        meeting + "@" + host,
                        receiver.number("sequence").orElse(0),
                        receiver.moment("stamped_at").orElseThrow()),
                new TimeSlot(
                        receiver.moment("starts_at").orElseThrow(),
                        Duration.ofMinutes(receiver.number("minutes").orElseThrow())),
                Calendars.words(receiver, meeting, language, URI.create(base.endsWith("/") ? base : base + "/")),
                Calendars.venue(receiver, language),
                organiser,
                invitees);
    }
}
