package fi.polku.mentoring.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A word in a link that opens something once. Whoever gives it out keeps its digest only, so that nobody who reads the
 * database can use it.
 *
 * @param text safe in an address
 */
public record OneTimeWord(String text) {
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    /**
     * A word that nobody can guess.
     *
     * @return 256 random bits
     */
    public static OneTimeWord fresh() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return new OneTimeWord(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /**
     * What is kept of it. The word is random, so a plain digest tells nothing of it.
     *
     * @return 32 bytes
     */
    public byte[] digest() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
