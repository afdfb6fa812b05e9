package fi.polku.mentoring.path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's development path, and its life.
 *
 * <p>It begins as a copy of a template and is from then on its person's own: what happens to the template does not touch
 * it. It is <em>open</em> while a step is not completed, and a person has one open path at most. Whoever moves or adapts
 * its steps holds its row, so that two who act at once act one after the other.
 */
@Entity
@Table(name = "path")
class Path {
    @Id
    private UUID id;

    private UUID owner;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Path() {}

    /** Ends or goes on, as its steps now stand. */
    void follow(List<StepStatus> steps, Instant now) {
        boolean done = !steps.isEmpty() && steps.stream().allMatch(s -> s == StepStatus.COMPLETED);
        if (!done) {
            completedAt = null;
        } else if (completedAt == null) {
            completedAt = now;
        }
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    Optional<Instant> completedAt() {
        return Optional.ofNullable(completedAt);
    }
}
