package fi.polku.mentoring.sync;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.EvidenceAnswer;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers to evidence that are waited for, and those that have come. */
@UseCases
class Answers {
    /** Who has not decided in so long will not. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private static final String KIND = HostMessage.Kind.EVIDENCE.code();

    @Inject
    AnswerStore store;

    @Inject
    Event<EvidenceAnswered> news;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    DeliverySettings settings;

    /** Takes at most so many that are to be asked about now. */
    public List<AnswerStore.Asked> due(Actor actor, int limit) {
        actor.require(Role.SYNC);
        return store.due(clock.instant(), settings.askEvery(), LONGEST, limit);
    }

    /** The host has decided on these. */
    public void answered(Actor actor, Map<AnswerStore.Asked, EvidenceAnswer> answers) {
        actor.require(Role.SYNC);
        Instant now = clock.instant();
        answers.forEach((asked, answer) -> {
            if (store.answered(asked, answer, now)) {
                audit.record(actor, "evidence.answered-by-host", AuditedThing.of(KIND, asked.id(), asked.owner()));
                news.fire(new EvidenceAnswered(asked.id()));
            }
        });
    }

    /** How long until somebody is to be asked; absent when no answer is waited for. */
    public Optional<Duration> idleFor(Actor actor) {
        actor.require(Role.SYNC);
        return store.nextDue().map(due -> Duration.between(clock.instant(), due));
    }
}
