package fi.polku.mentoring.host.web;

import fi.polku.mentoring.host.HostState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a host stands, as the API shows it to its administrator. */
public record HostJson(
        String id,
        NameJson name,
        boolean connected,
        String condition,
        @Nullable Instant asOf,
        @Nullable Instant succeededAt,
        @Nullable Instant wholeAt,
        @Nullable Instant attemptedAt,
        List<String> offers,
        @Nullable FaultJson fault,
        @Nullable CurrentJson current,
        @Nullable RequestJson request,
        OutboxJson outbox) {

    /** What people call it. */
    public record NameJson(String fi, String sv, String en) {}

    /** How far a reading has come. */
    public record CurrentJson(long run, boolean everything, Instant startedAt, Instant movedAt, String part) {}

    /** A reading that was asked for and has not begun. */
    public record RequestJson(boolean everything, Instant askedAt) {}

    /** What waits to be sent to it, of everybody, and how much it has refused of the administrator's organisation. */
    public record OutboxJson(long waiting, @Nullable Instant since, long refused) {}

    static HostJson of(HostState host) {
        return new HostJson(
                host.id(),
                new NameJson(host.name().fi(), host.name().sv(), host.name().en()),
                host.connected(),
                host.condition().code(),
                host.copy().asOf().orElse(null),
                host.copy().succeededAt().orElse(null),
                host.copy().wholeAt().orElse(null),
                host.attemptedAt().orElse(null),
                host.offers().stream()
                        .filter(offer -> !offer.isEmpty())
                        .sorted()
                        .toList(),
                host.fault().map(FaultJson::of).orElse(null),
                host.current()
                        .map(now -> new CurrentJson(now.run(), now.whole(), now.startedAt(), now.movedAt(), now.feed()))
                        .orElse(null),
                host.request()
                        .map(asked -> new RequestJson(asked.whole(), asked.askedAt()))
                        .orElse(null),
                new OutboxJson(
                        host.outbox().waiting(),
                        host.outbox().since().orElse(null),
                        host.outbox().refused()));
    }
}
