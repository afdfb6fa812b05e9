package fi.polku.mentoring.keys;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the worker does with keys, each a transaction: tells what its node knows, and moves a rotation by a page. */
@UseCases
class KeyWork {
    @Inject
    KeyStateStore states;

    @Inject
    RotationStore rotations;

    @Inject
    KeyRing ring;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** What a node learns when it tells of itself. */
    record Told(Map<String, Long> wrapped, boolean rotating) {}

    /** Tells what this node knows. */
    public Told tell(Actor actor, UUID node, Optional<String> fault) {
        actor.require(Role.KEYS);
        states.tell(node, ring, fault, clock.instant());
        return new Told(states.wrapped(), open(actor).isPresent());
    }

    /** The rotation that is under way. */
    public Optional<Rotation> open(Actor actor) {
        actor.require(Role.KEYS);
        return rotations.last().filter(Rotation::isOpen);
    }

    /** The next keys that are to be wrapped anew by that master key. */
    public List<WrappedKey> page(Actor actor, String master, Optional<UUID> after, int size) {
        actor.require(Role.KEYS);
        return rotations.page(master, KeyStateStore.names(ring), after, size);
    }

    /** Writes a page; says how many of it were as they had been read. */
    public int write(Actor actor, Rotation rotation, List<RotationStore.Change> changes) {
        actor.require(Role.KEYS);
        return rotations.write(rotation.id(), rotation.master(), changes, clock.instant());
    }

    /** How many keys other master keys have wrapped. */
    public long left(Actor actor, String master) {
        actor.require(Role.KEYS);
        return states.wrapped().entrySet().stream()
                .filter(each -> !each.getKey().equals(master))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** All is done that can be. */
    public void end(Actor actor, Rotation rotation, int leftOver) {
        actor.require(Role.KEYS);
        rotations.end(rotation.id(), leftOver, clock.instant());
        audit.record(actor, "keys.rotated", new AuditedThing("rotation", rotation.id(), Optional.empty()), "worker");
    }

    /** It waits for something. */
    public void standsStill(Actor actor, Rotation rotation, String why) {
        actor.require(Role.KEYS);
        rotations.standsStill(rotation.id(), why);
    }
}
