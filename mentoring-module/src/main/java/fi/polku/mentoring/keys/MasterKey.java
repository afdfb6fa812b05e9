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
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The key that wraps every data key. It comes from outside the database ({@code polku.keys.master}, base64 of 32 bytes,
 * or a file named by {@code polku.keys.master-file} that holds the same) and has no default.
 */
@ApplicationScoped
public class MasterKey {
    private static final int BYTES = 32;

    @Inject
    @ConfigProperty(name = "polku.keys.master")
    Optional<String> configured;

    @Inject
    @ConfigProperty(name = "polku.keys.master-file")
    Optional<String> file;

    private Aead wrapping;
    private byte[] fingerprintKey;
    private String name;

    @SuppressWarnings("NullAway.Init") // set in load, before anything else can be called
    MasterKey() {}

    @PostConstruct
    @AccessesPartialKey // the key's bytes are ours to set: they come from configuration
    void load() {
        byte[] secret = secret();
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
            wrapping = KeysetHandle.newBuilder()
                    .addEntry(KeysetHandle.importKey(key).withRandomId().makePrimary())
                    .build()
                    .getPrimitive(RegistryConfiguration.get(), Aead.class);
            fingerprintKey = derive(secret, "polku fingerprint");
            name = HexFormat.of().formatHex(derive(secret, "polku name"), 0, 8);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the master key cannot be used", e);
        }
    }

    private byte[] secret() {
        String text = configured
                .or(() -> file.map(MasterKey::read))
                .orElseThrow(() -> new IllegalStateException(
                        "polku.keys.master or polku.keys.master-file must be set: 32 random bytes in base64"));
        byte[] secret = Base64.getDecoder().decode(text.strip());
        if (secret.length != BYTES) {
            throw new IllegalStateException("polku.keys.master must be 32 bytes in base64, not " + secret.length);
        }
        return secret;
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new IllegalStateException("polku.keys.master-file cannot be read: " + path, e);
        }
    }

    /** One secret, several uses: each has a key of its own. */
    private static byte[] derive(byte[] secret, String use) throws GeneralSecurityException {
        return hmac(secret, use.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] hmac(byte[] key, byte[] text) throws NoSuchAlgorithmException, InvalidKeyException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(text);
    }

    Aead wrapping() {
        return wrapping;
    }

    /** Names the key without telling it; kept beside each wrapped key. */
    String name() {
        return name;
    }

    /**
     * A keyed digest of text, which tells equal from different and nothing else.
     *
     * @param text anything
     * @return 32 bytes
     */
    public byte[] fingerprint(byte[] text) {
        try {
            return hmac(fingerprintKey, text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
