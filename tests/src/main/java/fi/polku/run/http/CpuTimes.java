package fi.polku.run.http;

import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Time on the processor since each part began.
 *
 * @param server Payara
 * @param database all processes of PostgreSQL
 * @param load our own
 */
public record CpuTimes(Duration server, Duration database, Duration load) {

    /** Reads them again and again. */
    public static Supplier<CpuTimes> of(ProcessHandle server, ProcessHandle database) {
        return () -> new CpuTimes(
                used(Stream.of(server)),
                used(Stream.concat(Stream.of(database), database.children())),
                used(Stream.of(ProcessHandle.current())));
    }

    /** What has been used since then. */
    public CpuTimes since(CpuTimes before) {
        return new CpuTimes(server.minus(before.server), database.minus(before.database), load.minus(before.load));
    }

    /** As shares of all the cores, for a line of progress. */
    public String said(Duration elapsed) {
        int cores = Runtime.getRuntime().availableProcessors();
        double whole = cores * (double) elapsed.toNanos();
        return String.format(
                Locale.ROOT,
                "of %d cores: server %.0f %%, database %.0f %%, load %.0f %%",
                cores,
                100 * server.toNanos() / whole,
                100 * database.toNanos() / whole,
                100 * load.toNanos() / whole);
    }

    private static Duration used(Stream<ProcessHandle> processes) {
        return processes
                .map(process -> process.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
