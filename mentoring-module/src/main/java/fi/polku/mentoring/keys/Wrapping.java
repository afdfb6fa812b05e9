package fi.polku.mentoring.keys;

import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.Parameters;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.prf.PrfConfig;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Wraps data keys by master keys and opens them. A wrapped key is bound to the id it was made for. */
@ApplicationScoped
class Wrapping {
    private static final Logger LOG = Logger.getLogger(Wrapping.class.getName());

    static {
        try {
            AeadConfig.register();
            PrfConfig.register();
        } catch (GeneralSecurityException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    @Inject
    KeyRing ring;

    /**
     * A new key, wrapped by the master key that wraps.
     *
     * @param author whom it is for
     * @param kind what it can do
     * @throws Problem.KeysUnavailable when the master key is not at hand
     */
    WrappedKey wrap(UUID author, Parameters kind) {
        try {
            return wrap(author, KeysetHandle.generateNew(kind), ring.primary());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("cannot make a data key", e);
        }
    }

    /**
     * Opens a key.
     *
     * @param row one that has not been destroyed
     * @param use what it is to do
     * @throws Problem.KeysUnavailable when its master key is not at hand, or is another than its name says
     */
    <T> T unwrap(WrappedKey row, Class<T> use) {
        try {
            return open(row).getPrimitive(RegistryConfiguration.get(), use);
        } catch (GeneralSecurityException e) {
            LOG.log(Level.SEVERE, "The data key of {0} is not what master key {1} has wrapped", new Object[] {
                row.author(), row.master()
            });
            throw new Problem.KeysUnavailable();
        }
    }

    /**
     * The same key under another master key.
     *
     * @param row one that has not been destroyed
     * @param master the one that wraps it from now on
     * @return absent when it does not open
     * @throws Problem.KeysUnavailable when one of the master keys is not at hand
     */
    Optional<WrappedKey> anew(WrappedKey row, MasterKey master) {
        try {
            return Optional.of(wrap(row.author(), open(row), master));
        } catch (GeneralSecurityException e) {
            LOG.log(Level.WARNING, "The data key of {0} is not what master key {1} has wrapped", new Object[] {
                row.author(), row.master()
            });
            return Optional.empty();
        }
    }

    private static WrappedKey wrap(UUID author, KeysetHandle key, MasterKey master) throws GeneralSecurityException {
        byte[] wrapped = TinkProtoKeysetFormat.serializeEncryptedKeyset(key, master.wrapping(), binding(author));
        return new WrappedKey(author, Optional.of(wrapped), master.name());
    }

    private KeysetHandle open(WrappedKey row) throws GeneralSecurityException {
        MasterKey master = ring.find(row.master()).orElseThrow(() -> {
            LOG.log(
                    Level.SEVERE,
                    "The data key of {0} was wrapped by master key {1}, which this node does not know",
                    new Object[] {row.author(), row.master()});
            return new Problem.KeysUnavailable();
        });
        return TinkProtoKeysetFormat.parseEncryptedKeyset(
                row.wrapped().orElseThrow(), master.wrapping(), binding(row.author()));
    }

    private static byte[] binding(UUID author) {
        return ("data key of " + author).getBytes(StandardCharsets.UTF_8);
    }
}
