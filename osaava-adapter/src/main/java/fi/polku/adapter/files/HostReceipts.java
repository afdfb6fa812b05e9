package fi.polku.adapter.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the host tells of the messages that Polku put out, by the same receipts as Polku writes. What stands in them is the
 * host's, so it is not repeated where others read.
 *
 * @param folder where they are
 */
record HostReceipts(Path folder) {
    private static final Pattern REFUSED = Pattern.compile("(batch-\\d{6,12})\\.rejected\\.xml");

    static HostReceipts in(Path outbound) {
        return new HostReceipts(outbound.resolve("receipts"));
    }

    /**
     * Batches of messages that the host did not take, until somebody has dealt with them and taken the receipts away.
     *
     * @return the oldest first
     * @throws IOException when it cannot be seen
     */
    List<String> refused() throws IOException {
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> receipts = Files.list(folder)) {
            return receipts.map(receipt -> REFUSED.matcher(receipt.getFileName().toString()))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .sorted()
                    .toList();
        }
    }
}
