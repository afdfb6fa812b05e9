package fi.polku.mentoring.sharing;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The one answer to "may X read Y, and by which right?", and the sharing choices it rests on. The features load through
 * row-level security, which holds the same rule; they ask here for the right by which, and record the read.
 */
@UseCases
public class Sharing {
    private static final int SHORTEST_SEARCH = 3;

    @Inject
    ShareStore store;

    @Inject
    ToldHost told;

    @Inject
    AuditTrail audit;

    @Inject
    Event<Shared> shared;

    @Inject
    Event<Revoked> revoked;

    /**
     * The right by which the actor reads a thing; a read of another's is recorded.
     *
     * @param actor who reads
     * @param subject what
     * @return the right
     * @throws Problem.NotFound when there is none: what one may not read does not exist
     */
    public Right read(Actor actor, Subject subject) {
        if (actor.person().equals(subject.owner())) {
            return Right.OWN;
        }
        Right right = store.right(subject).orElseThrow(Problem.NotFound::new);
        audit.recordRead(actor, subject.audited(), right.code());
        return right;
    }

    /**
     * Lets a reader read a thing from now on. Sharing twice is sharing once.
     *
     * @param actor the owner
     * @param subject what
     * @param reader with whom
     * @return how the share reads in the list of readers
     * @throws Problem.NotFound when the thing is not the actor's
     * @throws Problem.Invalid when the named person is not in the actor's organisation, or is the actor
     * @throws Problem.Refused when there is no supervisor to share with
     */
    public ShareView share(Actor actor, Subject subject, Reader reader) {
        ownersOnly(actor, subject);
        who(actor, subject, reader);
        if (store.add(subject, reader)) {
            audit.record(actor, subject.kind().code() + ".share-" + reader.kind(), subject.audited());
            shared.fire(new Shared(actor, subject, reader));
        }
        return store.readers(subject).stream()
                .filter(s -> s.reader().equals(reader))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Ends a share at once. Revoking what is not shared changes nothing.
     *
     * @param actor the owner
     * @param subject what
     * @param reader with whom
     * @throws Problem.NotFound when the thing is not the actor's
     */
    public void revoke(Actor actor, Subject subject, Reader reader) {
        ownersOnly(actor, subject);
        if (store.remove(subject, reader)) {
            audit.record(actor, subject.kind().code() + ".revoke-" + reader.kind(), subject.audited());
            revoked.fire(new Revoked(actor, subject, reader));
        }
    }

    /**
     * Ends every share of a thing, as when it is deleted.
     *
     * @param actor the owner
     * @param subject what
     */
    public void revokeAll(Actor actor, Subject subject) {
        for (ShareView share : readers(actor, subject)) {
            revoke(actor, subject, share.reader());
        }
    }

    /**
     * Who may read a thing now.
     *
     * @param actor the owner
     * @param subject what
     * @return empty when only the owner may
     * @throws Problem.NotFound when the thing is not the actor's
     */
    public List<ShareView> readers(Actor actor, Subject subject) {
        ownersOnly(actor, subject);
        return store.readers(subject);
    }

    /**
     * What the owner of a thing can choose from: who reads it, the supervisor, and colleagues by name.
     *
     * @param actor the owner
     * @param subject what
     * @param name the beginning of a colleague's name; absent when none is looked for
     * @return the choices
     * @throws Problem.NotFound when the thing is not the actor's
     * @throws Problem.Invalid when fewer than three letters are given; the field is {@code name}
     */
    public SharingChoices choices(Actor actor, Subject subject, Optional<String> name) {
        ownersOnly(actor, subject);
        Optional<List<Colleague>> found = name.map(n -> findColleagues(actor, n));
        boolean host = subject.kind() == SharedKind.GOAL && store.hostTakesGoals();
        return new SharingChoices(
                store.readers(subject), store.supervisor(), store.groups(), host, told.last(actor, subject), found);
    }

    /**
     * Who a reader would be, before anything is shared.
     *
     * @param actor the owner
     * @param subject what
     * @param reader with whom
     * @return the person; absent for the host
     * @throws Problem.NotFound when the thing is not the actor's
     * @throws Problem.Invalid when the named person is not in the actor's organisation, or is the actor
     * @throws Problem.Refused when there is no supervisor to share with
     */
    public Optional<Colleague> who(Actor actor, Subject subject, Reader reader) {
        ownersOnly(actor, subject);
        if (reader instanceof Reader.Named named) {
            return Optional.of(store.colleague(named.id())
                    .orElseThrow(() -> new Problem.Invalid("with", "field.unknown-colleague")));
        } else if (reader instanceof Reader.Supervisor) {
            return Optional.of(store.supervisor().orElseThrow(() -> new Problem.Refused("sharing.no-supervisor")));
        }
        if (reader instanceof Reader.Group group) {
            return Optional.of(store.groups().stream()
                    .filter(mine -> mine.id().equals(group.id()))
                    .findFirst()
                    .orElseThrow(() -> new Problem.Invalid("with", "field.unknown-group")));
        }
        goalsOnly(subject);
        return Optional.empty();
    }

    private static void goalsOnly(Subject subject) {
        if (subject.kind() != SharedKind.GOAL) {
            throw new Problem.Invalid("with", "field.host-reads-goals-only");
        }
    }

    /**
     * Finds colleagues by the beginning of their given or family name, in the actor's own organisation.
     *
     * @param actor who looks
     * @param name at least three letters
     * @return at most ten, by name
     * @throws Problem.Invalid when fewer than three letters are given
     */
    public List<Colleague> findColleagues(Actor actor, String name) {
        String letters = name.strip();
        if (letters.codePointCount(0, letters.length()) < SHORTEST_SEARCH) {
            throw new Problem.Invalid("name", "field.at-least-letters", SHORTEST_SEARCH);
        }
        actor.person();
        return store.colleagues(letters);
    }

    /**
     * Who the actor's supervisor is.
     *
     * @param actor a person
     * @return absent where the host names none
     */
    public Optional<Colleague> supervisor(Actor actor) {
        return store.supervisor();
    }

    /**
     * Whether somebody spoke as the actor's present supervisor at that time: the supervisor, or who stood in for them.
     *
     * @param actor a person
     * @param who the somebody
     * @param at when, UTC
     * @return false for a former supervisor
     */
    public boolean spokeAsSupervisor(Actor actor, UUID who, Instant at) {
        return store.spokeAsSupervisor(who, at);
    }

    /**
     * Somebody of the actor's own organisation.
     *
     * @param actor who asks
     * @param person whom about
     * @return absent when there is no such colleague
     */
    public Optional<Colleague> colleague(Actor actor, UUID person) {
        return store.colleague(person);
    }

    private static void ownersOnly(Actor actor, Subject subject) {
        if (!actor.person().equals(subject.owner())) {
            throw new Problem.NotFound();
        }
    }

    /**
     * A person's name as the actor may know it.
     *
     * @param actor who asks
     * @param person whom about
     * @return the name
     * @throws Problem.NotFound when the actor has nothing to do with that person
     */
    public String nameOf(Actor actor, UUID person) {
        return store.name(person).orElseThrow(Problem.NotFound::new);
    }
}
