package fi.polku.mentoring.network;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writing to somebody of one's network, a few times a day, without anybody's address. Who gets a message answers in the same way, or wants to hear no more from who
 * wrote it: then neither sees the other's card, and nobody is told of it.
 */
@UseCases
public class NetworkMessages {
    private static final String KIND = "network-message";

    @Inject
    NetworkMessageStore store;

    @Inject
    NetworkSettings settings;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    @Inject
    Event<NetworkMessageSent> sent;

    /**
     * Writes.
     *
     * @param actor who is in the same network
     * @param card to whose card's owner
     * @param words what
     * @param key when the client may repeat the call
     * @return the message's id
     * @throws Problem.NotFound when the actor does not see the card, or it is their own
     * @throws Problem.Refused when the actor has written as often as one may in 24 hours
     */
    public UUID write(Actor actor, UUID card, String words, Optional<IdempotencyKey> key) {
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, card, words)))
                .orElseGet(() -> add(actor, card, words));
    }

    private UUID add(Actor actor, UUID card, String words) {
        UUID id = UUID.randomUUID();
        Optional<String> refused = store.write(id, actor.person(), card, words, settings.messages());
        if (refused.isPresent()) {
            throw "card".equals(refused.get())
                    ? new Problem.NotFound()
                    : new Problem.Refused("network.refused." + refused.get(), settings.messages());
        }
        audit.record(actor, "network.write", AuditedThing.of(KIND, id, actor.person()));
        sent.fire(new NetworkMessageSent(id));
        return id;
    }

    /**
     * What the actor has written and been written, in all rounds.
     *
     * @param actor a person
     * @param after where the page begins
     * @param size how many, at least 1
     * @return the newest first, without their words
     */
    public Slice<NetworkMessage> list(Actor actor, Cursor after, int size) {
        actor.person();
        return Slice.of(store.list(after, size + 1), size, m -> new Cursor(m.sentAt(), m.id()).text());
    }

    /**
     * Opens a message, on record unless it is one's own.
     *
     * @param actor who wrote it or got it
     * @param message which
     * @return with its words
     * @throws Problem.NotFound when it is neither
     */
    public NetworkMessage open(Actor actor, UUID message) {
        actor.person();
        NetworkMessage opened = store.open(message).orElseThrow(Problem.NotFound::new);
        if (!opened.mine()) {
            audit.recordRead(actor, AuditedThing.of(KIND, message, opened.owner()), Networks.RIGHT);
            if (opened.fresh()) {
                store.opened(message);
            }
        }
        return opened;
    }

    /**
     * Takes a message back: it is gone for both.
     *
     * @param actor who wrote it
     * @param message which
     * @throws Problem.NotFound when it is not the actor's
     */
    public void takeBack(Actor actor, UUID message) {
        actor.person();
        if (!store.takeBack(message)) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "network.take-back", AuditedThing.of(KIND, message, actor.person()));
    }

    /**
     * Wants to hear no more from who wrote a message.
     *
     * @param actor whom it reached
     * @param message which
     * @throws Problem.NotFound when it did not reach the actor
     */
    public void block(Actor actor, UUID message) {
        actor.person();
        if (store.block(message).isEmpty()) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "network.block", AuditedThing.of(KIND, message, actor.person()));
    }

    /**
     * From whom the actor wants to hear no more.
     *
     * @param actor a person
     * @return the last first
     */
    public List<Blocked> blocked(Actor actor) {
        actor.person();
        return store.blocked();
    }

    /**
     * Lets somebody write again.
     *
     * @param actor who blocks them
     * @param person whom
     * @throws Problem.NotFound when they are not blocked
     */
    public void lift(Actor actor, UUID person) {
        if (!store.lift(actor.person(), person)) {
            throw new Problem.NotFound();
        }
        audit.record(actor, "network.lift", AuditedThing.of("person", actor.person(), actor.person()));
    }
}
