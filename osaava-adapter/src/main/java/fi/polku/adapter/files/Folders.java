package fi.polku.adapter.files;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where batches lie: what the host has put there, what is being read, what has been applied and what was refused. A batch
 * moves from one to the next in one step, so that its place says what became of it also after a crash.
 *
 * @param inbound where the host writes
 */
record Folders(Path inbound) {
    private static final String REASON = ".reason.txt";

    void prepare() throws IOException {
        for (Path folder : List.of(processing(), done(), failed(), receipts(), answers())) {
            if (!Files.isDirectory(folder)) {
                Files.createDirectory(folder);
            }
        }
    }

    Path processing() {
        return inbound.resolve("processing");
    }

    Path done() {
        return inbound.resolve("done");
    }

    Path failed() {
        return inbound.resolve("failed");
    }

    Path receipts() {
        return inbound.resolve("receipts");
    }

    /** Where the host tells what it makes of evidence. */
    Path answers() {
        return inbound.resolve("answers");
    }

    /** The batches in a folder, the lowest number first. */
    static List<BatchName> in(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(BatchName::of).flatMap(Optional::stream).sorted().toList();
        }
    }

    static Optional<BatchName> lastIn(Path folder) throws IOException {
        return in(folder).stream().max(Comparator.naturalOrder());
    }

    /** Whether the host says that it has written all of it; what is no folder has no more to come. */
    static boolean isComplete(BatchName batch) {
        return !Files.isDirectory(batch.folder(), LinkOption.NOFOLLOW_LINKS)
                || Files.exists(batch.folder().resolve(Manifest.NAME), LinkOption.NOFOLLOW_LINKS);
    }

    /** When something was last written in it. */
    static Instant touched(BatchName batch) throws IOException {
        Instant last = modified(batch.folder());
        try (Stream<Path> entries = Files.list(batch.folder())) {
            for (Path entry : entries.toList()) {
                Instant written = modified(entry);
                last = written.isAfter(last) ? written : last;
            }
        }
        return last;
    }

    private static Instant modified(Path entry) throws IOException {
        return Files.getLastModifiedTime(entry, LinkOption.NOFOLLOW_LINKS).toInstant();
    }

    /** Takes a batch from the host's hands. */
    BatchName process(BatchName batch) throws IOException {
        return moved(batch, processing());
    }

    void finish(BatchName batch) throws IOException {
        moved(batch, done());
    }

    void fail(BatchName batch, String reason) throws IOException {
        Path target = free(failed(), batch);
        DurableFile.write(
                target.resolveSibling(target.getFileName() + REASON), (reason + "\n").getBytes(StandardCharsets.UTF_8));
        DurableFile.move(batch.folder(), target);
    }

    /** Why a batch was refused; absent when nobody knows any more. */
    static Optional<String> reason(BatchName failed) throws IOException {
        Path file = failed.folder().resolveSibling(failed.folder().getFileName() + REASON);
        return Files.isRegularFile(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    private static BatchName moved(BatchName batch, Path folder) throws IOException {
        Path target = free(folder, batch);
        DurableFile.move(batch.folder(), target);
        return BatchName.of(target).orElseThrow();
    }

    private static Path free(Path folder, BatchName batch) {
        Path target = folder.resolve(batch.plain());
        for (int times = 1; Files.exists(target, LinkOption.NOFOLLOW_LINKS); times++) {
            target = folder.resolve(batch.plain() + "." + times);
        }
        return target;
    }

    /** Deletes what was settled that long ago, save the last that was applied, which the next one is held to. */
    void forget(Instant before) throws IOException {
        Optional<BatchName> last = lastIn(done());
        for (Path folder : List.of(done(), failed())) {
            for (BatchName batch : in(folder)) {
                if (!Optional.of(batch).equals(last) && modified(batch.folder()).isBefore(before)) {
                    delete(batch.folder());
                    Files.deleteIfExists(
                            batch.folder().resolveSibling(batch.folder().getFileName() + REASON));
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> entries = Files.walk(folder)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
