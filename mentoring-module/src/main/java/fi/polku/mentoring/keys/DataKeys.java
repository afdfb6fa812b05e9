package fi.polku.mentoring.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import fi.polku.mentoring.persistence.Begun;
import fi.polku.mentoring.persistence.Standing;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One data key for each author. Who turned out to be another too (two ids of a host became one) owns the keys of both; a
 * key stays bound to the id it was made for, and so does what it sealed. Opened keys are remembered for a minute, on each
 * node; but a transaction that begins after any key was destroyed does not believe what was remembered before that.
 */
@ApplicationScoped
class DataKeys {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    /** What has just been asked is not asked again for the next text on the same page. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    @Inject
    DataKeyStore store;

    @Inject
    Wrapping wrapping;

    @Inject
    Begun begun;

    private final Cache<UUID, Ring> opened = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(REMEMBERED)
            .build();

    /**
     * A key that is open.
     *
     * @param author whose texts it seals: the owner, or an id that the owner had too
     * @param key the key
     */
    record Key(UUID author, Aead key) {}

    /**
     * What an author's texts open with.
     *
     * @param keys the own one first; empty when there is none
     * @param destroyed the ids whose keys have been destroyed
     * @param epoch of the transaction in which they were read
     * @param asked when, by {@link System#nanoTime}
     */
    record Ring(List<Key> keys, List<UUID> destroyed, long epoch, long asked) {
        boolean isFresh() {
            return System.nanoTime() - asked < FRESH_NANOS;
        }

        /** Whether a text that none of the keys opens may have been of a key that is no more. */
        boolean lacksKeys() {
            return keys.isEmpty() || !destroyed.isEmpty();
        }
    }

    /**
     * The author's own key, made on first use.
     *
     * @throws Problem.Refused when it has been destroyed: what would be sealed could be read again by nobody who should
     */
    Aead ofAuthor(UUID author) {
        Ring ring = of(author);
        if (ring.destroyed().contains(author)) {
            throw new Problem.Refused("problem.key-destroyed");
        }
        return ring.keys().stream()
                .filter(key -> key.author().equals(author))
                .map(Key::key)
                .findFirst()
                .orElseGet(() -> make(author));
    }

    /** The keys that the author's texts open with. */
    Ring of(UUID author) {
        return known(author).orElseGet(() -> ask(author));
    }

    /** Asks for the keys of several authors at once, of whom texts are about to be opened. */
    void prepare(Collection<UUID> authors) {
        List<UUID> asked = authors.stream()
                .distinct()
                .filter(author -> known(author).isEmpty())
                .toList();
        if (asked.size() > 1) {
            Map<UUID, List<WrappedKey>> rows = store.of(asked);
            asked.forEach(author -> remember(author, rows.getOrDefault(author, List.of())));
        }
    }

    private Optional<Ring> known(UUID author) {
        return Optional.ofNullable(opened.getIfPresent(author))
                .filter(ring -> epoch().filter(now -> now <= ring.epoch()).isPresent());
    }

    /** The same, whatever is remembered. */
    Ring ask(UUID author) {
        return remember(author, store.of(author));
    }

    private Ring remember(UUID author, List<WrappedKey> rows) {
        List<Key> keys = new ArrayList<>();
        List<UUID> destroyed = new ArrayList<>();
        for (WrappedKey row : rows) {
            if (row.wrapped().isPresent()) {
                keys.add(new Key(row.author(), open(row)));
            } else {
                destroyed.add(row.author());
            }
        }
        Ring ring = new Ring(List.copyOf(keys), List.copyOf(destroyed), epoch().orElse(0L), System.nanoTime());
        opened.put(author, ring);
        return ring;
    }

    /** The number told when the running transaction began; what was read before it changed is read again. */
    private Optional<Long> epoch() {
        return begun.standing().map(Standing::keysEpoch);
    }

    private Aead open(WrappedKey row) {
        return wrapping.unwrap(row, Aead.class);
    }

    private Aead make(UUID author) {
        store.add(wrapping.wrap(author, PredefinedAeadParameters.AES256_GCM));
        // Not remembered before it is read back: another transaction's key may have won, and ours may yet roll back.
        WrappedKey kept = store.own(author);
        // what was remembered of an author without an own key no longer holds
        opened.invalidate(author);
        if (kept.wrapped().isEmpty()) {
            throw new Problem.Refused("problem.key-destroyed");
        }
        return open(kept);
    }
}
