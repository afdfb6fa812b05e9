package fi.polku.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/**
 * The random passwords and keys of one local installation, made on first use and kept in {@code settings.properties},
 * which only its owner can read. Losing the file loses the data: the master key is in it and nowhere else.
 */
public final class Secrets {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final Path file;
    private final Map<String, String> values = new TreeMap<>();

    private Secrets(Path file) {
        this.file = file;
    }

    /** Those kept in the directory; none yet where it is new. */
    static Secrets in(Path directory) throws IOException {
        Secrets secrets = new Secrets(directory.resolve("settings.properties"));
        if (Files.exists(secrets.file)) {
            for (String line : Files.readAllLines(secrets.file, StandardCharsets.UTF_8)) {
                int sign = line.indexOf('=');
                if (sign > 0 && !line.startsWith("#")) {
                    secrets.values.put(line.substring(0, sign), line.substring(sign + 1));
                }
            }
        }
        return secrets;
    }

    /** The secret of that name, 32 random bytes in URL-safe base64: a password. */
    public String password(String name) {
        return kept(name, Base64.getUrlEncoder().withoutPadding());
    }

    /** The secret of that name, 32 random bytes in standard base64: a key. */
    public String key(String name) {
        return kept(name, Base64.getEncoder());
    }

    private synchronized String kept(String name, Base64.Encoder form) {
        String known = values.get(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        RANDOM.nextBytes(random);
        String made = form.encodeToString(random);
        values.put(name, made);
        write();
        return made;
    }

    /** By a second file and a rename, so that a kill in the middle never leaves half a file of keys. */
    private void write() {
        StringBuilder text =
                new StringBuilder("# Made by ./polku run. Keep it: without keys.master the data is lost.\n");
        values.forEach(
                (name, value) -> text.append(name).append('=').append(value).append('\n'));
        try {
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.deleteIfExists(next);
            Files.createFile(next, ownerOnly("rw-------"));
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Permissions for a new file or folder, where the file system knows them. */
    static FileAttribute<?>[] ownerOnly(String permissions) {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }
}
