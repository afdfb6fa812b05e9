package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.mentorship.Group.Sight;
import fi.polku.mentoring.persistence.Idempotency;
import fi.polku.mentoring.persistence.IdempotencyKey;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Slice;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The group's space: what its members write to each other. Who has left reads, and may delete, what they wrote themselves. */
@UseCases
public class Space {
    /** Longest message, in characters. */
    public static final int LONGEST = 4000;

    @Inject
    Groups groups;

    @Inject
    MessageStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Idempotency idempotency;

    /**
     * A group and a page of its messages.
     *
     * @param group as the reader sees it
     * @param messages the newest first
     */
    public record Page(Group group, Slice<Message> messages) {}

    /**
     * Reads a group, and of its space what the actor reads: nothing for who runs the programme.
     *
     * @param actor who is or was in the group, or runs the programme
     * @param id the group
     * @param after where the page begins
     * @param size how many, 1–100
     * @return the newest first
     * @throws Problem.NotFound when there is none for the actor
     */
    public Page open(Actor actor, UUID id, Cursor after, int size) {
        Group group = groups.read(actor, id);
        return group.sight() == Sight.ORGANISER
                ? new Page(group, new Slice<>(List.of(), Optional.empty()))
                : read(actor, group, after, size);
    }

    private Page read(Actor actor, Group group, Cursor after, int size) {
        audit.recordRead(
                actor, new AuditedThing(Groups.KIND, group.id(), Optional.empty()), group.mine() ? "member" : "own");
        return new Page(
                group,
                Slice.of(store.all(group.id(), after, size + 1), size, m -> new Cursor(m.writtenAt(), m.id()).text()));
    }

    /**
     * Reads the space.
     *
     * @param actor who is in the group; who was in it, their own messages
     * @param id the group
     * @param after where the page begins
     * @param size how many, 1–100
     * @return the newest first
     * @throws Problem.NotFound when there is none for the actor
     */
    public Page read(Actor actor, UUID id, Cursor after, int size) {
        Group group = groups.read(actor, id);
        if (group.sight() == Sight.ORGANISER) {
            throw new Problem.NotFound();
        }
        return read(actor, group, after, size);
    }

    /**
     * One of one's own messages, to correct it.
     *
     * @param actor its author
     * @param id the group
     * @param message which
     * @return as it stands
     * @throws Problem.NotFound when it is not the actor's
     */
    public Message own(Actor actor, UUID id, UUID message) {
        groups.read(actor, id);
        return store.find(id, message)
                .filter(m -> m.author().equals(actor.person()))
                .orElseThrow(Problem.NotFound::new);
    }

    /**
     * Writes a message.
     *
     * @param actor who is in the group
     * @param id the group
     * @param words what
     * @param key when the client may repeat the call
     * @return the message's id
     * @throws Problem.NotFound when the actor is not in it
     * @throws Problem.Refused when it has ended
     */
    public UUID write(Actor actor, UUID id, String words, Optional<IdempotencyKey> key) {
        groups.toWrite(actor, id);
        return key.map(k -> idempotency.once(actor, k, () -> add(actor, id, words)))
                .orElseGet(() -> add(actor, id, words));
    }

    private UUID add(Actor actor, UUID group, String words) {
        UUID id = UUID.randomUUID();
        store.add(id, group, actor.person(), words);
        record(actor, "message.write", id);
        return id;
    }

    /**
     * Corrects one's own message, which then says that it was.
     *
     * @param actor its author, while in the group
     * @param id the group
     * @param message which
     * @param version the version that was read; absent when any will do
     * @param words what it shall say
     * @return as it stands
     * @throws Problem.NotFound when it is not the actor's
     * @throws Problem.Refused when the group has ended
     * @throws Problem.Stale when it was changed since that version
     */
    public Message correct(Actor actor, UUID id, UUID message, Optional<Integer> version, String words) {
        Message before = own(actor, id, message);
        groups.toWrite(actor, id);
        if (!store.correct(id, message, version.orElse(before.version()), words)) {
            throw new Problem.Stale();
        }
        record(actor, "message.correct", message);
        return own(actor, id, message);
    }

    /**
     * Deletes one's own message, for good.
     *
     * @param actor its author, also after leaving
     * @param id the group
     * @param message which
     * @throws Problem.NotFound when it is not the actor's
     */
    public void delete(Actor actor, UUID id, UUID message) {
        own(actor, id, message);
        store.delete(message);
        record(actor, "message.delete", message);
    }

    private void record(Actor actor, String action, UUID id) {
        audit.record(actor, action, AuditedThing.of("group-message", id, actor.person()));
    }
}
