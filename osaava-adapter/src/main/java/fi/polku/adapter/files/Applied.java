package fi.polku.adapter.files;

import java.time.Instant;
import java.util.List;

/**
 * The last batch that was applied.
 *
 * @param sequence its number
 * @param asOf what had changed before is in the copy
 * @param hashes of its files, in their order
 */
record Applied(long sequence, Instant asOf, List<String> hashes) {
    static Applied of(Manifest manifest) {
        return new Applied(manifest.sequence(), manifest.asOf(), manifest.hashes());
    }
}
