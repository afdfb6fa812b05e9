package fi.polku.adapter.files;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a batch says of itself.
 *
 * @param sequence its number
 * @param previous the number of the batch before it
 * @param kind what it holds
 * @param since what changed since is in it; with {@link Kind#CHANGES} alone
 * @param asOf what had changed before is in it
 * @param files in the order in which they are to be read
 */
record Manifest(
        long sequence, Optional<Long> previous, Kind kind, Optional<Instant> since, Instant asOf, List<Entry> files) {
    /** The name of the file that it is. */
    static final String NAME = "manifest.xml";

    Manifest {
        files = List.copyOf(files);
    }

    /** What a batch holds. */
    enum Kind {
        /** Everything. */
        FULL,
        /** What changed. */
        CHANGES,
        /** What Polku tells. */
        MESSAGES
    }

    /**
     * A file of the batch.
     *
     * @param name in the batch's folder
     * @param collection what it holds
     * @param elements how many
     * @param bytes its length
     * @param sha256 of its bytes, in lower-case hexadecimal
     */
    record Entry(String name, String collection, long elements, long bytes, String sha256) {}

    List<Entry> of(String collection) {
        return files.stream()
                .filter(file -> file.collection().equals(collection))
                .toList();
    }

    List<String> hashes() {
        return files.stream().map(Entry::sha256).toList();
    }
}
