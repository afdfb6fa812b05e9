package fi.polku.run.sync;

import fi.polku.run.Options;
import java.io.IOException;

/** A way by which the large host is read. */
interface Way extends AutoCloseable {
    /** As it is called in the table. */
    String title();

    /** The options of an installation that reads the host so. */
    Options in(Options options);

    /** The host has what it has after that round of changes, and may be read once. */
    void bring(int round) throws IOException;

    /** Whether the reading of what that round brought has begun. */
    boolean begun(int round);

    @Override
    void close();
}
