package fi.polku.mentoring.keys;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.util.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A master key whose bytes are at hand: 32 of them, from a setting or a file.
 *
 * @param name 16 hexadecimal digits that follow from the secret
 * @param wrapping what wraps
 */
record LocalKey(String name, Aead wrapping) implements MasterKey {
    private static final int BYTES = 32;

    /**
     * A key from its written form.
     *
     * @param base64 32 bytes
     * @throws IllegalArgumentException when it is anything else; the message does not quote it
     */
    @AccessesPartialKey // the key's bytes are ours to set: they come from configuration
    static LocalKey read(String base64) {
        byte[] secret = bytes(base64);
        try {
            AeadConfig.register();
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(BYTES)
                    .setIvSizeBytes(12)
                    .setTagSizeBytes(16)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            AesGcmKey key = AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(SecretBytes.copyFrom(derive(secret, "polku wrapping"), InsecureSecretKeyAccess.get()))
                    .build();
            Aead wrapping = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            return new LocalKey(HexFormat.of().formatHex(derive(secret, "polku name"), 0, 8), wrapping);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be used", e);
        }
    }

    private static byte[] bytes(String base64) {
        byte[] secret;
        try {
            secret = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            // its message quotes a character of the secret
            throw new IllegalArgumentException("a master key must be " + BYTES + " bytes in base64, without quotes");
        }
        if (secret.length != BYTES) {
            throw new IllegalArgumentException(
                    "a master key must be " + BYTES + " bytes in base64, not " + secret.length);
        }
        return secret;
    }

    /** One secret, several uses: each has a key of its own. */
    private static byte[] derive(byte[] secret, String use) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret, "HmacSHA256"));
        return mac.doFinal(use.getBytes(StandardCharsets.US_ASCII));
    }
}
