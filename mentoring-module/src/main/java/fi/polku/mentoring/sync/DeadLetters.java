package fi.polku.mentoring.sync;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Messages that a host has refused for good. An administrator sees those of their own organisation, without what stands in
 * them, and has them sent again once the reason is mended, or gives them up.
 */
@UseCases
public class DeadLetters {
    /** Longest reason for giving one up, in characters. */
    public static final int LONGEST_REASON = 200;

    private static final String RIGHT = "administrator";

    @Inject
    DeadLetterStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Event<Written> written;

    @Inject
    Clock clock;

    /**
     * All there are, the last refused first.
     *
     * @param actor an administrator
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public Slice<DeadLetter> list(Actor actor, Cursor after, int size) {
        actor.require(Role.ADMIN);
        return Slice.of(
                store.list(after, size + 1), size, letter -> new Cursor(letter.refusedAt(), letter.id()).text());
    }

    /**
     * One of them.
     *
     * @param actor an administrator
     * @param id the message
     * @return the message, without what stands in it
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when no such message was refused, or of another organisation
     */
    public DeadLetter get(Actor actor, UUID id) {
        actor.require(Role.ADMIN);
        return store.find(id).orElseThrow(Problem.NotFound::new);
    }

    /**
     * Sends one again, in its former place: later ones of the same person wait for it.
     *
     * @param actor an administrator
     * @param id the message
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when no such message was refused, or of another organisation
     * @throws Problem.Refused when a later message tells of the same, or it is no longer shared
     */
    public void resend(Actor actor, UUID id) {
        if (get(actor, id).superseded()) {
            throw new Problem.Refused("message.refused.superseded");
        }
        resend(actor, Optional.of(id));
    }

    /**
     * Sends all again that are of use.
     *
     * @param actor an administrator
     * @return how many
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public int resendAll(Actor actor) {
        actor.require(Role.ADMIN);
        return resend(actor, Optional.empty());
    }

    private int resend(Actor actor, Optional<UUID> only) {
        List<AuditedThing> resent = store.resend(only, clock.instant());
        resent.forEach(message -> audit.record(actor, "message.resend", message, RIGHT));
        if (!resent.isEmpty()) {
            written.fire(new Written());
        }
        return resent.size();
    }

    /**
     * Gives one up: what stands in it is destroyed; that it was, when and why stays for its owner to see.
     *
     * @param actor an administrator
     * @param id the message
     * @param reason one line, at most {@value #LONGEST_REASON} characters
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.NotFound when no such message was refused, or of another organisation
     */
    public void drop(Actor actor, UUID id, String reason) {
        actor.require(Role.ADMIN);
        UUID owner = store.drop(id, reason, clock.instant()).orElseThrow(Problem.NotFound::new);
        audit.record(actor, "message.drop", AuditedThing.of(DeadLetterStore.KIND, id, owner), RIGHT);
    }
}
