package fi.polku.mentoring.host;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** By what a person says which message they were shown: it differs when anything in the message does. */
public final class MessageMark {
    private static final int BYTES = 18;

    private MessageMark() {}

    /**
     * Tells a message from every other, but not from the same at another moment.
     *
     * @param message made at {@link java.time.Instant#EPOCH}
     * @return short, safe in a form
     */
    public static String of(HostMessage message) {
        String whole =
                message.kind() + " " + message.id() + " " + message.person() + " " + MessageContent.write(message);
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(digest, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
