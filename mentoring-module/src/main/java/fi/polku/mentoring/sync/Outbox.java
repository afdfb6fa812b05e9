package fi.polku.mentoring.sync;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What waits to be sent. Messages are claimed in one transaction, sent outside of any, and settled in another, so that no
 * row is locked while the network is waited for; a node that dies in between loses its claim as soon as another,
 * or the same after a new start, begins to send, and the repeated message carries the same key.
 */
@UseCases
class Outbox {
    @Inject
    OutboxStore store;

    @Inject
    AnswerStore answers;

    @Inject
    DeliverySettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Takes the oldest message of each of at most so many people. */
    public List<Message> claim(Actor actor, int limit) {
        actor.require(Role.SYNC);
        Instant now = clock.instant();
        return store.claim(limit, now, now.plus(settings.claim()).truncatedTo(ChronoUnit.MICROS));
    }

    /**
     * Lets go of what a node had claimed that is no more: only one sends at a time, and who calls this has not begun.
     * Whether the host has it, nobody knows; sent again, it carries the same key. What its owner has changed or taken back
     * meanwhile is not sent again.
     *
     * @return how many messages will be sent again
     */
    public int release(Actor actor) {
        actor.require(Role.SYNC);
        return store.release();
    }

    /** The host has taken it. */
    public void sent(Actor actor, Message message) {
        actor.require(Role.SYNC);
        Instant now = clock.instant();
        if (message.tells().kind() == HostMessage.Kind.EVIDENCE) {
            if (message.tells().withdraws()) {
                answers.end(message.tells().subject());
            } else {
                answers.expect(message.id(), now, now.plus(settings.askEvery()));
            }
        }
        store.sent(message.id(), now);
        record(actor, message, message.tells().withdraws() ? "withdrawn-from-host" : "sent-to-host");
    }

    /** The host did not answer, or not by the contract; the message stays first of its person's. */
    public void postpone(Actor actor, Message message, String fault, Duration wait) {
        actor.require(Role.SYNC);
        store.postpone(message, fault, clock.instant().plus(wait));
    }

    /** The host refused it for good; it waits for an administrator and holds up nothing. */
    public void refused(Actor actor, Message message, String fault) {
        actor.require(Role.SYNC);
        store.refused(message, fault, clock.instant());
        record(actor, message, "refused-by-host");
    }

    private void record(Actor actor, Message message, String what) {
        String kind = message.tells().kind().code();
        audit.record(
                actor,
                kind + "." + what,
                AuditedThing.of(kind, message.tells().subject(), message.to().person()));
    }

    /** How long until there is something to do; absent when nothing waits. */
    public Optional<Duration> idleFor(Actor actor) {
        actor.require(Role.SYNC);
        return store.nextDue().map(due -> Duration.between(clock.instant(), due));
    }
}
