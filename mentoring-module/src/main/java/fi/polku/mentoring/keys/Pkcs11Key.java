package fi.polku.mentoring.keys;

import com.google.crypto.tink.Aead;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.Provider;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * A master key inside a device that speaks PKCS#11, such as an HSM: AES of 256 bits, which the device uses and never gives
 * out. What it wraps is 12 random bytes, then AES-GCM's ciphertext and tag.
 */
final class Pkcs11Key implements MasterKey, Aead {
    /** What its name and its line among the keys begin with. */
    static final String SCHEME = "pkcs11:";

    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int IV_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final String label;
    private final Pkcs11Token token;

    Pkcs11Key(String label, Pkcs11Token token) {
        if (label.isEmpty()) {
            throw new IllegalArgumentException("pkcs11: is followed by the label of the key");
        }
        this.label = label;
        this.token = token;
    }

    @Override
    public String name() {
        return SCHEME + label;
    }

    @Override
    public Aead wrapping() {
        return this;
    }

    @Override
    public byte[] encrypt(byte[] plain, byte[] binding) throws GeneralSecurityException {
        return token.use(label, (provider, key) -> {
            byte[] iv = new byte[IV_BYTES];
            RANDOM.nextBytes(iv);
            byte[] sealed =
                    cipher(provider, key, Cipher.ENCRYPT_MODE, iv, binding).doFinal(plain);
            byte[] wrapped = Arrays.copyOf(iv, IV_BYTES + sealed.length);
            System.arraycopy(sealed, 0, wrapped, IV_BYTES, sealed.length);
            return wrapped;
        });
    }

    @Override
    public byte[] decrypt(byte[] wrapped, byte[] binding) throws GeneralSecurityException {
        if (wrapped.length <= IV_BYTES) {
            throw new GeneralSecurityException("too short");
        }
        byte[] iv = Arrays.copyOf(wrapped, IV_BYTES);
        return token.use(
                label,
                (provider, key) -> cipher(provider, key, Cipher.DECRYPT_MODE, iv, binding)
                        .doFinal(wrapped, IV_BYTES, wrapped.length - IV_BYTES));
    }

    private static Cipher cipher(Provider provider, Key key, int mode, byte[] iv, byte[] binding)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(CIPHER, provider);
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, iv));
        cipher.updateAAD(binding);
        return cipher;
    }
}
