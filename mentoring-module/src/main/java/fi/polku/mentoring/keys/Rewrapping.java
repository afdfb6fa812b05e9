package fi.polku.mentoring.keys;

import fi.polku.mentoring.keys.RotationStore.Change;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Carries out a rotation. A page is read in one transaction, wrapped anew outside of any, and written in another, so no row
 * is locked while a device is waited for; what was destroyed in between stays destroyed. A node that dies leaves whole pages.
 */
@ApplicationScoped
class Rewrapping {
    private static final Logger LOG = Logger.getLogger(Rewrapping.class.getName());
    private static final Actor WORKER = Actor.worker(Role.KEYS);
    private static final int PAGE = 250;

    @Inject
    KeyWork work;

    @Inject
    Wrapping wrapping;

    @Inject
    KeyRing ring;

    /** Goes on with the rotation that is under way, to its end or until a key is not at hand. Nobody else does so meanwhile. */
    void goOn() {
        Optional<Rotation> open = work.open(WORKER);
        if (open.isEmpty()) {
            return;
        }
        Rotation rotation = open.get();
        Optional<MasterKey> master = ring.find(rotation.master());
        if (master.isEmpty()) {
            work.standsStill(WORKER, rotation, "a node does not know master key " + rotation.master());
            return;
        }
        try {
            // what was made meanwhile by nodes that did not know of the new key yet takes another round
            while (round(rotation, master.get()) && work.left(WORKER, rotation.master()) > 0) {
                LOG.log(
                        Level.INFO,
                        "Data keys were made meanwhile under a former master key, and are wrapped anew too");
            }
        } catch (Problem.KeysUnavailable e) {
            work.standsStill(WORKER, rotation, "a master key is not at hand");
            return;
        }
        int left = Math.toIntExact(work.left(WORKER, rotation.master()));
        work.end(WORKER, rotation, left);
        LOG.log(Level.INFO, "All data keys but {0} are wrapped by master key {1}", new Object[] {left, rotation.master()
        });
    }

    /** Goes through all keys once; says whether any was wrapped anew. */
    private boolean round(Rotation rotation, MasterKey master) {
        boolean moved = false;
        Optional<UUID> after = Optional.empty();
        List<WrappedKey> page = work.page(WORKER, master.name(), after, PAGE);
        while (!page.isEmpty()) {
            List<Change> changes = new ArrayList<>();
            for (WrappedKey key : page) {
                wrapping.anew(key, master)
                        .ifPresent(anew -> changes.add(new Change(
                                key.author(),
                                key.wrapped().orElseThrow(),
                                anew.wrapped().orElseThrow())));
            }
            moved |= work.write(WORKER, rotation, changes) > 0;
            after = Optional.of(page.get(page.size() - 1).author());
            page = work.page(WORKER, master.name(), after, PAGE);
        }
        return moved;
    }
}
