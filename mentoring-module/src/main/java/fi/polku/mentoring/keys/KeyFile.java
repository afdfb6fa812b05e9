package fi.polku.mentoring.keys;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The file that names master keys, read again when it has changed. */
final class KeyFile {
    private final Path path;
    private @Nullable String seen;

    KeyFile(Path path) {
        this.path = path;
    }

    /**
     * What it holds, when that may have changed since the last call; a link that leads elsewhere, as a mounted secret's does,
     * is a change.
     *
     * @return absent when it is as it was
     * @throws IOException when it cannot be read; the next call tries again
     */
    Optional<String> changed() throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
        String now = attributes.lastModifiedTime() + " " + attributes.size() + " " + attributes.fileKey();
        if (now.equals(seen)) {
            return Optional.empty();
        }
        String text = Files.readString(path, StandardCharsets.US_ASCII);
        seen = now;
        return Optional.of(text);
    }

    /** The next call reads it, changed or not. */
    void again() {
        seen = null;
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
