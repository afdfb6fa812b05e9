package fi.polku.adapter.files;

import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, as manifests write it. */
final class Sha256 {
    private Sha256() {}

    static DigestInputStream reading(InputStream document) {
        return new DigestInputStream(document, digest());
    }

    /** Of all that has been read; asked once. */
    static String of(DigestInputStream read) {
        return HexFormat.of().formatHex(read.getMessageDigest().digest());
    }

    static String of(byte[] document) {
        return HexFormat.of().formatHex(digest().digest(document));
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
