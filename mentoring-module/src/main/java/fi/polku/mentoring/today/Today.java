package fi.polku.mentoring.today;

import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Gathers what the features say of somebody's day, in one transaction. */
@UseCases
public class Today {
    /** The most urgent first; of the equally urgent the earlier day, those without a day last. */
    static final Comparator<Waiting.Thing> MOST_URGENT = Comparator.comparing(Waiting.Thing::urgency)
            .thenComparing(thing -> thing.day().orElse(LocalDate.MAX))
            .thenComparing(Waiting.Thing::href);

    @Inject
    @Any
    Instance<Waiting> features;

    @Inject
    Clock clock;

    /**
     * The actor's day.
     *
     * @param actor who looks
     * @return what waits and what goes on
     */
    public Day of(Actor actor) {
        LocalDate today = LocalDate.now(clock.withZone(Texts.ZONE));
        List<Waiting> all = features.stream().toList();
        List<Waiting.Thing> waiting = all.stream()
                .flatMap(feature -> feature.waitingFor(actor, today).stream())
                .sorted(MOST_URGENT)
                .toList();
        List<Waiting.Ongoing> ongoing = all.stream()
                .map(feature -> feature.ongoing(actor))
                .flatMap(Optional::stream)
                .toList();
        return new Day(today, waiting, ongoing);
    }

    /**
     * A day.
     *
     * @param today the day it is in Finland
     * @param waiting the most urgent first
     * @param ongoing what the person is in the midst of
     */
    public record Day(LocalDate today, List<Waiting.Thing> waiting, List<Waiting.Ongoing> ongoing) {

        public Day {
            waiting = List.copyOf(waiting);
            ongoing = List.copyOf(ongoing);
        }
    }
}
