package fi.polku.tests;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Somebody who holds a master key and knows how Polku uses it: by the words of {@code docs/security.md}, not by its code. */
public final class MasterKeys {
    private final byte[] secret;
    private final Aead wrapping;

    /**
     * With that key.
     *
     * @param base64 32 bytes
     */
    public MasterKeys(String base64) {
        this.secret = Base64.getDecoder().decode(base64);
        this.wrapping = aead(derived("polku wrapping"));
    }

    /** A new one. */
    public static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** How Polku names it. */
    public String name() {
        return HexFormat.of().formatHex(derived("polku name"), 0, 8);
    }

    /** A new data key, wrapped for that author. */
    public byte[] newKey(UUID author) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM), wrapping, binding(author));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The bytes of a data key; absent when this master key has not wrapped it for that author. */
    public Optional<byte[]> bare(byte[] wrapped, UUID author) {
        return handle(wrapped, author).map(key -> {
            try {
                return TinkProtoKeysetFormat.serializeKeyset(key, InsecureSecretKeyAccess.get());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** What a data key does; absent when this master key has not wrapped it for that author. */
    public Optional<Aead> open(byte[] wrapped, UUID author) {
        return handle(wrapped, author).map(key -> {
            try {
                return key.getPrimitive(RegistryConfiguration.get(), Aead.class);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Optional<KeysetHandle> handle(byte[] wrapped, UUID author) {
        try {
            return Optional.of(TinkProtoKeysetFormat.parseEncryptedKeyset(wrapped, wrapping, binding(author)));
        } catch (GeneralSecurityException e) {
            return Optional.empty();
        }
    }

    private static byte[] binding(UUID author) {
        return ("data key of " + author).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] derived(String use) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AccessesPartialKey // the key's bytes are the point
    private static Aead aead(byte[] key) {
        try {
            AeadConfig.register();
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(32)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            AesGcmKey gcm = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build();
            return KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(gcm).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
