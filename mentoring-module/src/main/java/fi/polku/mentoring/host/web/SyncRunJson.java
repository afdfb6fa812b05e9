package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.PartReport;
import fi.polku.mentoring.host.SyncRun;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reading of a host, as the API shows it; parts only where one is asked for. */
public record SyncRunJson(
        long number,
        boolean everything,
        boolean asked,
        String outcome,
        Instant startedAt,
        @Nullable Instant endedAt,
        @Nullable Instant asOf,
        @Nullable Long clockAheadSeconds,
        @Nullable InterruptionJson interruption,
        long read,
        long written,
        long gone,
        long rejected,
        @Nullable List<PartJson> parts) {

    /** What broke it off, also when it was gone on with afterwards. */
    public record InterruptionJson(Instant at, @Nullable String part, FaultJson fault) {}

    /** What it did to one part of the copy. */
    public record PartJson(String part, long read, long written, long gone, long rejected, Map<String, Long> reasons) {
        static PartJson of(PartReport part) {
            SyncRun.Totals totals = part.totals();
            return new PartJson(
                    part.feed(), totals.read(), totals.written(), totals.gone(), totals.rejected(), part.reasons());
        }
    }

    static SyncRunJson of(SyncRun run) {
        return of(run, null);
    }

    static SyncRunJson of(SyncRun run, @Nullable List<PartReport> parts) {
        return new SyncRunJson(
                run.number(),
                run.whole(),
                run.asked(),
                run.outcome().code(),
                run.times().startedAt(),
                run.times().endedAt().orElse(null),
                run.times().asOf().orElse(null),
                run.skew().map(Duration::toSeconds).orElse(null),
                run.interruption()
                        .map(broken -> new InterruptionJson(
                                broken.at(), broken.feed().orElse(null), FaultJson.of(broken.fault())))
                        .orElse(null),
                run.totals().read(),
                run.totals().written(),
                run.totals().gone(),
                run.totals().rejected(),
                parts == null ? null : parts.stream().map(PartJson::of).toList());
    }
}
