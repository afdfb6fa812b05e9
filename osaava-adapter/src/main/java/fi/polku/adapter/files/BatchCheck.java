package fi.polku.adapter.files;

import fi.polku.adapter.files.Manifest.Entry;
import fi.polku.adapter.files.Manifest.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides whether a batch may be applied, before anything of it is. Each rule says in its reason what the host's
 * administrators can do.
 *
 * @param last the last batch applied, absent when none was
 * @param now by Polku's clock
 * @param limits what is asked of a batch
 */
record BatchCheck(Optional<Applied> last, Instant now, FilesSettings.Limits limits) {
    /** A full batch has each of them, were it an empty one: what is not there is gone. */
    static final List<String> COLLECTIONS =
            List.of("scales", "frameworks", "competences", "units", "people", "profiles");

    /** What a batch may have besides; checked, and not read yet. */
    private static final List<String> OPTIONAL = List.of("discussions", "courses");

    /** Clocks differ, but not by more. */
    private static final Duration AHEAD = Duration.ofHours(26);

    /**
     * Checks a batch.
     *
     * @param folder the batch, where the host no longer writes
     * @param number what its folder's name says
     * @return its manifest
     * @throws BatchRefused when it is not in order
     * @throws IOException when it cannot be read
     */
    Manifest check(Path folder, long number) throws IOException {
        Set<String> found = filesOf(folder);
        Manifest manifest = ManifestReader.read(folder);
        if (manifest.sequence() != number) {
            throw new BatchRefused("the folder is number " + number + ", its manifest number " + manifest.sequence());
        }
        kind(manifest);
        order(manifest);
        time(manifest);
        files(folder, manifest, found);
        contents(folder, manifest);
        return manifest;
    }

    /** On all cores, as a schema takes longer to check than anything else; of several wrong files the manifest's first is told. */
    private static void contents(Path folder, Manifest manifest) throws IOException {
        try {
            Optional<BatchRefused> refused = manifest.files().parallelStream()
                    .map(entry -> refusal(folder, manifest, entry))
                    .flatMap(Optional::stream)
                    .findFirst();
            if (refused.isPresent()) {
                throw refused.get();
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Optional<BatchRefused> refusal(Path folder, Manifest manifest, Entry entry) {
        try {
            FileCheck.check(folder, manifest, entry);
            return Optional.empty();
        } catch (BatchRefused refused) {
            return Optional.of(refused);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> filesOf(Path folder) throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            throw new BatchRefused("it is no folder; a link is not followed");
        }
        Set<String> names = new HashSet<>();
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path entry : entries.toList()) {
                if (!Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                    throw new BatchRefused("it holds something that is no file; folders and links are not followed");
                }
                names.add(entry.getFileName().toString());
            }
        }
        return names;
    }

    private static void kind(Manifest manifest) {
        if (manifest.kind() == Kind.MESSAGES
                || manifest.files().stream().anyMatch(file -> !isKnown(file.collection()))) {
            throw new BatchRefused("it holds messages, which Polku sends and does not take");
        }
        if (manifest.kind() == Kind.CHANGES
                && (manifest.since().isEmpty() || manifest.previous().isEmpty())) {
            throw new BatchRefused("a batch of changes says since when and which batch was before");
        }
        if (manifest.kind() == Kind.FULL) {
            if (manifest.since().isPresent()) {
                throw new BatchRefused("a full batch has no since");
            }
            for (String collection : COLLECTIONS) {
                if (manifest.of(collection).isEmpty()) {
                    throw new BatchRefused(
                            "a full batch has a file of each collection; there is none of " + collection);
                }
            }
        }
    }

    private static boolean isKnown(String collection) {
        return COLLECTIONS.contains(collection) || OPTIONAL.contains(collection);
    }

    private void order(Manifest manifest) {
        last.ifPresent(applied -> {
            if (manifest.sequence() <= applied.sequence()) {
                throw new BatchRefused("number " + manifest.sequence()
                        + " has been applied before or is older: the last applied is " + applied.sequence());
            }
            if (manifest.hashes().equals(applied.hashes())) {
                throw new BatchRefused(
                        "it has the same content as number " + applied.sequence() + ", the last applied");
            }
            if (!manifest.asOf().isAfter(applied.asOf())) {
                throw new BatchRefused("it is as of " + manifest.asOf() + ", not later than number "
                        + applied.sequence() + ", the last applied, which is as of " + applied.asOf());
            }
        });
        if (manifest.kind() == Kind.CHANGES) {
            follows(manifest);
        }
    }

    private void follows(Manifest manifest) {
        Applied applied = last.orElseThrow(
                () -> new BatchRefused("it holds changes, but nothing has been applied yet: send a full batch"));
        if (!manifest.previous().equals(Optional.of(applied.sequence()))) {
            throw new BatchRefused("it holds changes after number "
                    + manifest.previous().orElseThrow() + ", but the last applied is number " + applied.sequence()
                    + ": send a full batch");
        }
        if (!manifest.since().equals(Optional.of(applied.asOf()))) {
            throw new BatchRefused("it holds changes since "
                    + manifest.since().orElseThrow() + ", but number " + applied.sequence() + " is as of "
                    + applied.asOf() + ": send a full batch");
        }
    }

    private void time(Manifest manifest) {
        if (manifest.asOf().isAfter(now.plus(AHEAD))) {
            throw new BatchRefused("it is as of " + manifest.asOf() + ", which is yet to come");
        }
    }

    private void files(Path folder, Manifest manifest, Set<String> found) throws IOException {
        Set<String> extra = new HashSet<>(found);
        extra.remove(Manifest.NAME);
        long bytes = 0;
        Set<String> named = new HashSet<>();
        for (Entry entry : manifest.files()) {
            if (!named.add(entry.name())) {
                throw new BatchRefused("the manifest names " + entry.name() + " twice");
            }
            if (!extra.remove(entry.name())) {
                throw new BatchRefused(entry.name() + " is missing");
            }
            long size = Files.size(folder.resolve(entry.name()));
            if (size != entry.bytes()) {
                throw new BatchRefused(entry.name() + " has " + size + " bytes, the manifest says " + entry.bytes());
            }
            bytes += size;
        }
        if (!extra.isEmpty()) {
            throw new BatchRefused("it holds " + extra.size() + " files that the manifest does not name");
        }
        if (bytes > limits.bytes()) {
            throw new BatchRefused("its files have " + bytes + " bytes, more than " + limits.bytes() + " together");
        }
    }
}
