package fi.polku.mentoring.deputy;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Tells a supervisor that human resources named a deputy for them, and a deputy that they are one; for two weeks. */
@ApplicationScoped
class DeputiesWaiting implements Waiting {
    private static final Duration NEWS = Duration.ofDays(14);

    @Inject
    DeputyStore store;

    @Inject
    Clock clock;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return store.news(clock.instant().minus(NEWS), MOST).stream()
                .map(deputy -> {
                    boolean mine = deputy.supervisor().id().equals(actor.person());
                    String who = (mine ? deputy.person() : deputy.supervisor()).name();
                    return new Thing(
                            Urgency.SOON,
                            mine ? "waiting.deputy.named" : "waiting.deputy.stand-in",
                            new Localized(who, "", ""),
                            who,
                            Optional.of(deputy.from()),
                            "/deputies");
                })
                .toList();
    }
}
