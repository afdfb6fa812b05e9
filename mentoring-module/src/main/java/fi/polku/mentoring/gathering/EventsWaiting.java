package fi.polku.mentoring.gathering;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits of events: one today or tomorrow to which one comes, and one whose sign-up closes within days; in one statement. */
@ApplicationScoped
class EventsWaiting implements Waiting {
    private static final int SOON_DAYS = 3;

    @Inject
    EventStore store;

    @Inject
    Clock clock;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        Instant now = clock.instant();
        return store.coming(now, Events.MOST_COMING).stream()
                .flatMap(event -> thing(event, now, today))
                .limit(MOST)
                .toList();
    }

    private static Stream<Thing> thing(EventView event, Instant now, LocalDate today) {
        LocalDate day = event.content().startsAt().atZone(Texts.ZONE).toLocalDate();
        if (event.comes() && event.cancelledAt().isEmpty() && !day.isAfter(today.plusDays(1))) {
            return Stream.of(thing(event, "comes", day));
        }
        LocalDate last = event.content().signUpUntil();
        boolean mayCome = event.reader().invited() && event.held().isEmpty() && event.isOpen(now);
        return mayCome && !last.isAfter(today.plusDays(SOON_DAYS))
                ? Stream.of(thing(event, "closes", last))
                : Stream.empty();
    }

    private static Thing thing(EventView event, String what, LocalDate day) {
        return new Thing(
                Urgency.SOON,
                "waiting.event." + what,
                event.content().title(),
                "",
                Optional.of(day),
                "/events/" + event.id());
    }
}
