package fi.polku.mentoring.learninglog;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry of somebody's learning log.
 *
 * <p>It is written, rewritten as often as its author likes, and removed for good; nobody keeps how it was before. Its texts
 * come sealed from the use cases; this class never sees a readable word.
 */
@Entity
@Table(name = "log_entry")
class LogEntry {
    @Id
    private UUID id;

    private UUID owner;

    @Column(name = "day")
    private LocalDate date;

    private String source;

    @Column(name = "what_happened")
    private byte[] whatHappened;

    private byte @Nullable [] insight;
    private byte @Nullable [] next;
    private @Nullable UUID goal;
    private @Nullable UUID step;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    /** The texts of an entry, sealed. */
    @SuppressWarnings("ArrayRecordComponent") // carried from the vault to the row, never compared
    record Sealed(byte[] whatHappened, byte @Nullable [] insight, byte @Nullable [] next) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected LogEntry() {}

    @SuppressWarnings("NullAway.Init") // write sets the rest
    LogEntry(UUID id, UUID owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.createdAt = now;
    }

    /** Writes the entry, or writes it anew. */
    void write(WriteEntry content, Sealed texts, Instant now) {
        date = content.date();
        source = content.source().code();
        whatHappened = texts.whatHappened();
        insight = texts.insight();
        next = texts.next();
        goal = content.goal().orElse(null);
        step = content.step().orElse(null);
        changedAt = now;
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    int version() {
        return version;
    }
}
