package fi.polku.mentoring.learninglog.web;

import fi.polku.mentoring.learninglog.LogEntryView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry as the API shows it. Dates are ISO 8601, times UTC; what is not set is left out. {@code sharedWith…} tells the author who
 * else may read it, and another reader nothing.
 */
public record LogEntryJson(
        UUID id,
        UUID owner,
        LocalDate date,
        String source,
        String whatHappened,
        @Nullable String insight,
        @Nullable String next,
        @Nullable UUID goal,
        @Nullable UUID step,
        Instant createdAt,
        Instant changedAt,
        int version,
        boolean sharedWithSupervisor,
        int sharedWithPeople) {

    static LogEntryJson of(LogEntryView entry) {
        var content = entry.content();
        return new LogEntryJson(
                entry.id(),
                entry.owner(),
                content.date(),
                content.source().code(),
                content.whatHappened(),
                content.insight().orElse(null),
                content.next().orElse(null),
                content.goal().orElse(null),
                content.step().orElse(null),
                entry.createdAt(),
                entry.changedAt(),
                entry.version(),
                entry.seen().readers().supervisor(),
                entry.seen().readers().named());
    }
}
