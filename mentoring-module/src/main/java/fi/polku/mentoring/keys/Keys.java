package fi.polku.mentoring.keys;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/** What can be done with keys: an administrator looks at them and has them wrapped anew, and a person's are destroyed. */
@UseCases
public class Keys {
    @Inject
    DataKeyStore keys;

    @Inject
    KeyStateStore states;

    @Inject
    RotationStore rotations;

    @Inject
    KeyRing ring;

    @Inject
    AuditTrail audit;

    @Inject
    Event<RotationBegun> begun;

    @Inject
    Clock clock;

    /**
     * The master keys, how many data keys each has wrapped, and the last rotation.
     *
     * @param actor an administrator
     * @return how they stand, as the node that answers knows it
     * @throws Problem.NotAllowed when the actor is no administrator
     */
    public KeyState state(Actor actor) {
        actor.require(Role.ADMIN);
        return states.state(ring, clock.instant());
    }

    /**
     * Begins to wrap every data key anew by the first of the master keys. The work is done page by page by one node; people
     * notice nothing of it.
     *
     * @param actor an administrator
     * @throws Problem.NotAllowed when the actor is no administrator
     * @throws Problem.Refused when one is under way, a node does not know that master key yet, or it has wrapped all there are
     */
    public void rotate(Actor actor) {
        KeyState state = state(actor);
        if (state.rotation().filter(Rotation::isOpen).isPresent()) {
            throw new Problem.Refused("keys.refused.running");
        }
        String master = state.primary();
        if (!state.isKnownEverywhere(master)) {
            throw new Problem.Refused("keys.refused.not-everywhere", master);
        }
        int total = Math.toIntExact(state.wrappedByOthers(master));
        if (total == 0) {
            throw new Problem.Refused("keys.refused.nothing", master);
        }
        UUID id = UUID.randomUUID();
        if (!rotations.begin(id, master, total, clock.instant())) {
            throw new Problem.Refused("keys.refused.running");
        }
        audit.record(actor, "keys.rotate", new AuditedThing("rotation", id, Optional.empty()), "administrator");
        begun.fire(new RotationBegun());
    }

    /**
     * Destroys what opens everything that a person has ever written, under all ids they had: it can be read by nobody any
     * more, here or in a back-up of the content. Holds from the next transaction on every node, and for good: nothing can
     * be sealed for the person again. What was sealed stays where it is, and reads as destroyed.
     *
     * @param actor the person, or the worker that carries out retention
     * @param person whose keys; one who has none gets none later either
     * @return how many there were
     * @throws Problem.NotAllowed when the actor is neither
     */
    public int destroy(Actor actor, UUID person) {
        boolean own = actor.who().filter(person::equals).isPresent();
        if (!own) {
            actor.require(Role.RETENTION);
        }
        int destroyed = keys.destroy(person);
        audit.record(actor, "key.destroy", AuditedThing.of("key", person, person), own ? "own" : "retention");
        return destroyed;
    }
}
