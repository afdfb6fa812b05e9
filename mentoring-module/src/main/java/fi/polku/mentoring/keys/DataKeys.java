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
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One data key for each author, kept wrapped by the master key. Opened keys stay in memory for a minute: long enough for
 * a page and the next, short enough that a destroyed key is soon gone from every node.
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

    private final Cache<UUID, Aead> opened = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /** The author's key, made on first use. */
    Aead ofAuthor(UUID author) {
        return find(author).orElseGet(() -> make(author));
    }

    /** The author's key, absent when there is none (never written, or destroyed). */
    Optional<Aead> find(UUID author) {
        Aead known = opened.getIfPresent(author);
        if (known != null) {
            return Optional.of(known);
        }
        List<?> rows = database.createNativeQuery(
                        "select wrapped from polku_keys.data_key where owner = :owner", byte[].class)
                .setParameter("owner", author)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Aead key = unwrap(author, (byte[]) rows.get(0));
        opened.put(author, key);
        return Optional.of(key);
    }

    private Aead make(UUID author) {
        database.createNativeQuery(
                        "insert into polku_keys.data_key (owner, wrapped, master) values (:owner, :wrapped, :master) on conflict do nothing")
                .setParameter("owner", author)
                .setParameter("wrapped", wrapNew(author))
                .setParameter("master", master.name())
                .executeUpdate();
        // Not remembered before it is read back: another transaction's key may have won, and ours may yet roll back.
        byte[] wrapped = (byte[])
                database.createNativeQuery("select wrapped from polku_keys.data_key where owner = :owner", byte[].class)
                        .setParameter("owner", author)
                        .getSingleResult();
        return unwrap(author, wrapped);
    }

    private byte[] wrapNew(UUID author) {
        try {
            KeysetHandle fresh = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(fresh, master.wrapping(), binding(author));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    private Aead unwrap(UUID author, byte[] wrapped) {
        try {
            return TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, master.wrapping(), binding(author))
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "the data key was wrapped by another master key than the configured one", e);
        }
    }

    private static byte[] binding(UUID author) {
        return ("data key of " + author).getBytes(StandardCharsets.UTF_8);
    }
}
