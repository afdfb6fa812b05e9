package fi.polku.mentoring.evidence;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Answers of the host that have come and not been seen, what did not reach it, and steps just completed that the host may be told of. */
@ApplicationScoped
class EvidenceWaiting implements Waiting {
    private static final int FRESH_DAYS = 14;
    private static final Set<String> SETBACKS = Set.of("rejected", "changed", "given-up");

    @Inject
    NewsStore store;

    /**
     * News as it was read.
     *
     * @param what {@code accepted}, {@code changed}, {@code rejected}, {@code given-up} by an administrator, or
     *     {@code completed} for a step
     * @param id the item or the step
     * @param title of the competence or the step
     * @param day when it happened
     */
    record News(String what, UUID id, Localized title, LocalDate day) {}

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return store
                .news(
                        actor.person(),
                        today.minusDays(FRESH_DAYS).atStartOfDay(Texts.ZONE).toInstant(),
                        MOST)
                .stream()
                .map(EvidenceWaiting::thing)
                .toList();
    }

    static Thing thing(News news) {
        boolean completed = news.what().equals("completed");
        return new Thing(
                SETBACKS.contains(news.what()) ? Urgency.CAME_BACK : Urgency.SOON,
                "waiting.evidence." + news.what(),
                news.title(),
                "",
                Optional.of(news.day()),
                completed ? "/path/steps/" + news.id() + "/evidence" : "/evidence/" + news.id());
    }
}
