package fi.polku.mentoring.keys;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One data key for each author, kept wrapped by the master key. Who turned out to be another too (two ids of a host became
 * one) owns the keys of both; a key stays bound to the id it was made for, and so does what it sealed. Opened keys stay in
 * memory for a minute: long enough for a page and the next, short enough that a destroyed key is soon gone from every node.
 */
@ApplicationScoped
class DataKeys {
    static {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @PersistenceContext
    EntityManager database;

    @Inject
    MasterKey master;

    private final Cache<UUID, List<Key>> opened = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /**
     * A key that is open.
     *
     * @param author whose texts it seals: the owner, or an id that the owner had too
     * @param key the key
     */
    record Key(UUID author, Aead key) {}

    /** The author's own key, made on first use. */
    Aead ofAuthor(UUID author) {
        return own(author, of(author)).orElseGet(() -> make(author));
    }

    /** The keys that the author's texts open with, the own one first; empty when there is none (never written, or destroyed). */
    List<Key> of(UUID author) {
        List<Key> known = opened.getIfPresent(author);
        return known == null ? ask(author) : known;
    }

    /** The same, whatever is remembered. */
    List<Key> ask(UUID author) {
        List<?> rows = database.createNativeQuery(
                        "select author, wrapped from polku_keys.data_key where owner = :owner order by author <> owner, created_at",
                        Tuple.class)
                .setParameter("owner", author)
                .getResultList();
        List<Key> keys = rows.stream()
                .map(Tuple.class::cast)
                .map(row -> unwrap(row.get(0, UUID.class), row.get(1, byte[].class)))
                .toList();
        if (keys.isEmpty()) {
            opened.invalidate(author);
        } else {
            opened.put(author, keys);
        }
        return keys;
    }

    private static Optional<Aead> own(UUID author, List<Key> keys) {
        return keys.stream()
                .filter(key -> key.author().equals(author))
                .map(Key::key)
                .findFirst();
    }

    private Aead make(UUID author) {
        database.createNativeQuery(
                        "insert into polku_keys.data_key (owner, author, wrapped, master) values (:owner, :owner, :wrapped, :master)"
                                + " on conflict do nothing")
                .setParameter("owner", author)
                .setParameter("wrapped", wrapNew(author))
                .setParameter("master", master.name())
                .executeUpdate();
        // Not remembered before it is read back: another transaction's key may have won, and ours may yet roll back.
        byte[] wrapped = (byte[]) database.createNativeQuery(
                        "select wrapped from polku_keys.data_key where author = :owner", byte[].class)
                .setParameter("owner", author)
                .getSingleResult();
        // what was remembered of an author without an own key no longer holds
        opened.invalidate(author);
        return unwrap(author, wrapped).key();
    }

    private byte[] wrapNew(UUID author) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.wrapping(), binding(author));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    private Key unwrap(UUID author, byte[] wrapped) {
        try {
            return new Key(
                    author,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.wrapping(), binding(author))
                            .getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the data key was wrapped by another master key than the configured one", e);
        }
    }

    private static byte[] binding(UUID author) {
        return ("data key of " + author).getBytes(StandardCharsets.UTF_8);
    }
}
