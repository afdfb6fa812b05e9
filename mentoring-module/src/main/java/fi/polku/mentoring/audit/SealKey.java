package fi.polku.mentoring.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One key of the audit: it seals, and it tags records, each with a key of its own that is derived from the secret. */
final class SealKey {
    static final int BYTES = 32;
    /** Of a record's tag; 128 bits of a keyed digest, which nobody without the key can search. */
    static final int TAG = 16;

    private static final String ALGORITHM = "HmacSHA256";
    private static final int NAME = 8;

    private final String name;
    private final SecretKeySpec seals;
    private final SecretKeySpec records;

    /** From 32 random bytes. */
    SealKey(byte[] secret) {
        if (secret.length != BYTES) {
            throw new IllegalArgumentException("a key of the audit is 32 bytes in base64, not " + secret.length);
        }
        SecretKeySpec whole = new SecretKeySpec(secret, ALGORITHM);
        this.name = HexFormat.of().formatHex(derived(whole, "polku audit name"), 0, NAME);
        this.seals = new SecretKeySpec(derived(whole, "polku audit seal"), ALGORITHM);
        this.records = new SecretKeySpec(derived(whole, "polku audit record"), ALGORITHM);
    }

    /** Names the key without telling it. */
    String name() {
        return name;
    }

    /** A digest with which seals are made; not for several threads. */
    Mac ofSeals() {
        return mac(seals);
    }

    /** A digest with which records are tagged; not for several threads. */
    Mac ofRecords() {
        return mac(records);
    }

    private static byte[] derived(SecretKeySpec secret, String use) {
        return mac(secret).doFinal(use.getBytes(StandardCharsets.US_ASCII));
    }

    private static Mac mac(SecretKeySpec key) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
