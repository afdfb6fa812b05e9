package fi.polku.mentoring.keys;

import com.google.crypto.tink.Aead;

/**
 * A key that wraps data keys. It stands outside the database: as bytes in a setting or file, or inside a device that never
 * gives it out. Another kind of key service is another implementation, and a word before the colon in {@link KeyRing}.
 */
interface MasterKey {

    /** Names the key without telling it; kept beside each data key that it wrapped, so no other key may ever bear it. */
    String name();

    /**
     * What wraps and opens. Its methods throw {@link java.security.GeneralSecurityException} for what this key did not wrap.
     *
     * @throws fi.polku.mentoring.shared.Problem.KeysUnavailable from its methods, when the key is not at hand
     */
    Aead wrapping();
}
