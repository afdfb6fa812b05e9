package fi.polku.mentoring.gathering;

import fi.polku.mentoring.programme.ComingEvents;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** The next events on the pages of programmes, in a line each. */
@ApplicationScoped
class ComingLines implements ComingEvents {
    @Inject
    Events events;

    @Inject
    Clock clock;

    @Override
    public List<Line> coming(Actor actor) {
        Instant now = clock.instant();
        return events.coming(actor).stream().map(event -> line(event, now)).toList();
    }

    private static Line line(EventView event, Instant now) {
        boolean may =
                event.reader().invited() && event.isOpen(now) && event.held().isEmpty();
        return new Line(
                event.id(),
                event.round(),
                event.programme(),
                event.content().title(),
                "event.kind." + event.content().kind().code(),
                event.content().startsAt(),
                event.content().places().place(),
                event.content().places().remote(),
                state(event),
                event.held().flatMap(MySeat::ahead).map(ahead -> ahead + 1),
                event.content().signUpUntil(),
                may && event.hasRoom(Way.ROOM),
                may && event.hasRoom(Way.REMOTE));
    }

    private static String state(EventView event) {
        if (event.cancelledAt().isPresent()) {
            return "cancelled";
        }
        return event.held().map(seat -> seat.state().code()).orElse("");
    }
}
