package fi.polku.adapter.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Files that are either there as a whole or not at all, and stay when the power goes. */
final class DurableFile {
    private DurableFile() {}

    /** Writes a file under its name in one step, in the place of a former one. */
    static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try (FileChannel channel = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        move(part, file);
    }

    /** Moves within one file system, in one step. */
    static void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        settle(to);
        if (!Objects.equals(from.getParent(), to.getParent())) {
            settle(from);
        }
    }

    private static void settle(Path entry) throws IOException {
        try (FileChannel folder = FileChannel.open(entry.getParent(), StandardOpenOption.READ)) {
            folder.force(true);
        }
    }
}
