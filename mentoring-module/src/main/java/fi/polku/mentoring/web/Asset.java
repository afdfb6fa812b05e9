package fi.polku.mentoring.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;

/** A static file, held in memory as it is sent. Its address changes with its content, so that browsers may keep it for ever. */
final class Asset {

    private static final int HASH_LENGTH = 12;

    private final String name;
    private final String type;
    private final String hash;
    private final byte[] content;
    private final byte[] zipped;

    Asset(String name, String type, byte[] content) {
        this.name = name;
        this.type = type;
        this.content = content;
        this.hash = hash(content);
        this.zipped = zip(content);
    }

    String href() {
        return "/assets/" + hash + "/" + name;
    }

    String type() {
        return type;
    }

    String hash() {
        return hash;
    }

    byte[] content() {
        return content;
    }

    byte[] zipped() {
        return zipped;
    }

    /** Fonts and pictures are compressed already. */
    boolean gainsFromZip() {
        return zipped.length < content.length * 9 / 10;
    }

    private static String hash(byte[] content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content);
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }

    private static byte[] zip(byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(content.length);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(content);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
