package fi.polku.mentoring.keys;

import fi.polku.mentoring.persistence.OneNode;
import fi.polku.mentoring.persistence.Ticks;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * When keys are looked after: the file of master keys each second; what this node knows is told every ten, or as soon as
 * it has changed, and then a rotation that is under way is gone on with. One node rotates at a time.
 */
@ApplicationScoped
public class KeySchedule {
    private static final Logger LOG = Logger.getLogger(KeySchedule.class.getName());
    private static final Actor WORKER = Actor.worker(Role.KEYS);
    private static final Duration EVERY = Duration.ofSeconds(10);
    private static final byte[] TRIAL = "trial".getBytes(StandardCharsets.US_ASCII);

    @Inject
    KeyRing ring;

    @Inject
    Pkcs11Token token;

    @Inject
    KeyWork work;

    @Inject
    Rewrapping rewrapping;

    @Inject
    OneNode oneNode;

    @Inject
    Ticks ticks;

    private final UUID node = UUID.randomUUID();
    private volatile long due = System.nanoTime();
    private volatile @Nullable Standing standing;

    /**
     * How keys stood when this node last looked.
     *
     * @param primary name of the master key that wraps
     * @param missing how many data keys were wrapped by master keys that this node does not know, by their names
     * @param fault what is wrong, in technical words; absent when all is well
     */
    public record Standing(String primary, Map<String, Long> missing, Optional<String> fault) {}

    /** Begins. Called once the server has tied the application's resources; fails when there is no master key. */
    public void start() {
        LOG.log(
                Level.INFO,
                "Data keys are wrapped by master key {0}",
                ring.primary().name());
        ticks.begin(Duration.ZERO, Duration.ofSeconds(1), LOG, "Keys could not be looked after", this::tick);
    }

    /**
     * How keys stood when this node last looked, at most some seconds ago.
     *
     * @return absent when it has not looked yet
     */
    public Optional<Standing> standing() {
        return Optional.ofNullable(standing);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) RotationBegun begun) {
        due = System.nanoTime();
    }

    private void tick() throws SQLException {
        List<String> before = KeyStateStore.names(ring);
        ring.refresh();
        if (!before.equals(KeyStateStore.names(ring))) {
            due = System.nanoTime();
        }
        if (System.nanoTime() - due >= 0) {
            due = System.nanoTime() + EVERY.toNanos();
            look();
        }
    }

    private void look() throws SQLException {
        Optional<String> fault = fault();
        KeyWork.Told told = work.tell(WORKER, node, fault);
        Map<String, Long> missing = new TreeMap<>(told.wrapped());
        KeyStateStore.names(ring).forEach(missing::remove);
        standing = new Standing(ring.primary().name(), missing, fault);
        // a node whose device hangs would hold the turn while it waits, and keep it from those that can do the work
        if (told.rotating() && fault.isEmpty()) {
            oneNode.alone("keys.rotation", rewrapping::goOn);
        }
    }

    /** The list of keys, or the key that wraps: tried each time, so that a device that is away is known before it is needed. */
    private Optional<String> fault() {
        Optional<String> list = ring.fault();
        if (list.isPresent()) {
            return list;
        }
        try {
            ring.primary().wrapping().encrypt(TRIAL, TRIAL);
            return Optional.empty();
        } catch (Problem.KeysUnavailable e) {
            return Optional.of(token.fault().orElse("the master key is not at hand"));
        } catch (GeneralSecurityException e) {
            return Optional.of("the master key cannot be used: " + e);
        }
    }
}
