package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.gathering.Attendee;
import fi.polku.mentoring.gathering.EventAudience;
import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.EventView;
import fi.polku.mentoring.gathering.MySeat;
import fi.polku.mentoring.gathering.SeatState;
import fi.polku.mentoring.gathering.Way;
import fi.polku.mentoring.programme.web.TextJson;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as the API shows it.
 *
 * @param speakers left out when nobody is named
 * @param place left out when it is in no room
 * @param seats left out for as many as come
 * @param link left out unless the caller runs it or is signed up
 * @param remoteSeats left out for as many as come
 * @param cancelledAt left out unless it is called off
 * @param mine the caller's own seat; left out when they never signed up
 */
public record EventJson(
        UUID id,
        UUID round,
        TextJson programme,
        String kind,
        TextJson title,
        TextJson about,
        @Nullable String speakers,
        Instant startsAt,
        int minutes,
        @Nullable String place,
        @Nullable Integer seats,
        boolean remote,
        @Nullable String link,
        @Nullable Integer remoteSeats,
        LocalDate signUpUntil,
        List<String> audience,
        boolean open,
        @Nullable Instant cancelledAt,
        TakenJson taken,
        @Nullable SeatJson mine,
        boolean run,
        int version) {

    /**
     * How many come.
     *
     * @param room to the room
     * @param remote from elsewhere
     * @param waiting for a seat
     */
    public record TakenJson(int room, int remote, int waiting) {}

    /**
     * A seat.
     *
     * @param ahead how many wait before; left out unless one waits
     * @param attended left out until it is said
     */
    public record SeatJson(
            String way,
            String state,
            @Nullable Integer ahead,
            @Nullable Boolean attended) {
        static SeatJson of(MySeat seat) {
            return new SeatJson(
                    seat.way().code(),
                    seat.state().code(),
                    seat.ahead().orElse(null),
                    seat.attended().orElse(null));
        }
    }

    /**
     * Somebody who comes or waits; to who trains the name and whether they were there.
     *
     * @param seat names the seat
     * @param answer accepted or tentative, as replied from a calendar; left out while nothing is
     */
    public record AttendeeJson(
            UUID seat,
            String name,
            @Nullable TextJson organisation,
            @Nullable String way,
            @Nullable String state,
            @Nullable Integer ahead,
            @Nullable Instant signedAt,
            @Nullable Boolean attended,
            @Nullable String answer) {
        static AttendeeJson of(Attendee attendee) {
            return new AttendeeJson(
                    attendee.seat(),
                    attendee.name(),
                    attendee.organisation().map(TextJson::of).orElse(null),
                    attendee.way().map(Way::code).orElse(null),
                    attendee.state().map(SeatState::code).orElse(null),
                    attendee.ahead().orElse(null),
                    attendee.signedAt().orElse(null),
                    attendee.attended().orElse(null),
                    attendee.answer().map(EventWords::code).orElse(null));
        }
    }

    static EventJson of(EventView event, Instant now) {
        EventContent content = event.content();
        return new EventJson(
                event.id(),
                event.round(),
                TextJson.of(event.programme()),
                content.kind().code(),
                TextJson.of(content.title()),
                TextJson.of(content.about()),
                content.speakers().isEmpty() ? null : content.speakers(),
                content.startsAt(),
                content.minutes(),
                content.places().place().orElse(null),
                content.places().seats().orElse(null),
                content.places().remote(),
                content.places().link().orElse(null),
                content.places().remoteSeats().orElse(null),
                content.signUpUntil(),
                content.audience().stream().sorted().map(EventAudience::code).toList(),
                event.isOpen(now),
                event.cancelledAt().orElse(null),
                new TakenJson(
                        event.taken().room(),
                        event.taken().remote(),
                        event.taken().waiting()),
                event.seat().map(SeatJson::of).orElse(null),
                event.reader().runs(),
                event.version());
    }
}
