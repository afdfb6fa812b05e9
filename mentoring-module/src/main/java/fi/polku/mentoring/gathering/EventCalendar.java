package fi.polku.mentoring.gathering;

import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.calendar.CalendarEntries.Place;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.calendar.Invitations;
import fi.polku.mentoring.calendar.Invitee;
import fi.polku.mentoring.calendar.Mailbox;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What goes into a person's calendar with what they are told of an event: nobody else's address is in it. */
@UseCases
public class EventCalendar {
    @PersistenceContext
    EntityManager database;

    @Inject
    EventEntry entry;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    @SuppressWarnings("NullAway.Init") // injected
    URI baseUrl;

    @Inject
    @ConfigProperty(name = "polku.mail.id-host")
    Optional<String> idHost;

    /**
     * The invitation, the change or the cancellation that goes with a notice.
     *
     * @param actor the worker that sends mail
     * @param notice which
     * @return absent where there is nothing for a calendar, as of somebody who waits
     */
    public Optional<CalendarDocument> document(Actor actor, UUID notice) {
        actor.require(Role.NOTICES);
        return Row.all(database.createNativeQuery(
                                "select kind, id, sequence, stamp, starts_at, minutes, title_fi, title_sv, title_en, name_fi, name_sv, name_en, place, link,"
                                        + " way, state, email, name, language from polku.event_of_notice(:notice)",
                                Tuple.class)
                        .setParameter("notice", notice))
                .stream()
                .filter(row -> row.text("email").filter(Mailbox::usable).isPresent())
                .findFirst()
                .flatMap(this::document);
    }

    private Optional<CalendarDocument> document(Row row) {
        Locale language = Locale.forLanguageTag(row.text("language").orElse("fi"));
        Invitee invitee = Invitee.asked(
                new Mailbox(row.text("email").orElseThrow(), row.text("name").orElseThrow()), language);
        CalendarEvent event = entry.of(row, EventRows.id(row, "id"), place(language), List.of(invitee));
        boolean comes = EventRows.state(row)
                .filter(state -> state == SeatState.SIGNED_UP)
                .isPresent();
        return switch (row.text("kind").orElse("")) {
            case "event-signed-off" -> comes ? Optional.empty() : Optional.of(Invitations.removal(event, invitee));
            case "event-cancelled" -> comes ? Optional.of(Invitations.cancellation(event)) : Optional.empty();
            default -> comes ? Optional.of(Invitations.request(event)) : Optional.empty();
        };
    }

    private Place place(Locale language) {
        String base = baseUrl.toString();
        return new Place(
                language,
                idHost.orElseGet(() -> Optional.ofNullable(baseUrl.getHost()).orElse("localhost")),
                URI.create(base.endsWith("/") ? base : base + "/"));
    }
}
