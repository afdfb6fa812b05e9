package fi.polku.run.sync;

import fi.polku.run.Options;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;

/**
 * In batches of files, which have lain ready beside the folder that Polku looks into and are moved there in one step.
 *
 * @param ready has a folder of documents for each round of changes
 * @param inbound the folder that Polku looks into, on the same file system
 */
record ByFiles(Path ready, Path inbound) implements Way {
    @Override
    public String title() {
        return "by files";
    }

    @Override
    public Options in(Options options) {
        return options.with("POLKU_HOST_LARGE_BINDING", "files").with("POLKU_HOST_LARGE_INBOUND", inbound.toString());
    }

    @Override
    public void bring(int round) throws IOException {
        Files.move(ready.resolve(String.valueOf(round)), batch(round), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public boolean begun(int round) {
        return !Files.exists(batch(round));
    }

    private Path batch(int round) {
        return inbound.resolve(String.format(Locale.ROOT, "batch-%06d", round + 1));
    }

    @Override
    public void close() {
        // nothing is open
    }
}
