package fi.polku.mentoring.gathering;

import fi.polku.mentoring.mentorship.GroupEnded;
import fi.polku.mentoring.mentorship.MemberLeft;
import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Whoever leaves a group of a round, or whose group ends before its time, gives up their seats at its events, and who waits moves up; in the transaction of their leaving. */
@ApplicationScoped
class Departures {
    @Inject
    SeatStore store;

    @Inject
    Event<SeatsChanged> changed;

    @Inject
    Clock clock;

    void on(@Observes MemberLeft left) {
        tell(left.actor(), store.giveUp(left.person(), clock.instant()));
    }

    void on(@Observes GroupEnded ended) {
        tell(ended.actor(), store.giveUpOf(ended.group(), clock.instant()));
    }

    private void tell(Actor actor, List<UUID> events) {
        events.forEach(event -> changed.fire(new SeatsChanged(actor, event)));
    }
}
