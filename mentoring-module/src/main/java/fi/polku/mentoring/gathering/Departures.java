package fi.polku.mentoring.gathering;

import fi.polku.mentoring.mentorship.MemberLeft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Whoever leaves a group of a round gives up their seats at its events, and who waits moves up; in the transaction of their leaving. */
@ApplicationScoped
class Departures {
    @Inject
    SeatStore store;

    @Inject
    Event<SeatsChanged> changed;

    @Inject
    Clock clock;

    void on(@Observes MemberLeft left) {
        for (UUID event : store.giveUp(left.person(), clock.instant())) {
            changed.fire(new SeatsChanged(left.actor(), event));
        }
    }
}
