package fi.polku.mentoring.path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of a path, as far as it lives.
 *
 * <p>It begins <em>planned</em>. Its person takes it up (<em>in progress</em>), asks for a review (<em>review asked</em>),
 * and the supervisor approves it (<em>completed</em>) or gives it back with a comment (<em>returned</em>), in which it stays
 * until the person takes it up again. Asking and reviewing may be taken back, the latter for ten minutes. What it is about
 * was copied when the path began and does not change; when it is due may, if both agree.
 */
@Entity
@Table(name = "path_step")
class Step {
    @Id
    private UUID id;

    private UUID path;
    private UUID owner;
    private @Nullable LocalDate due;
    private String status;

    @Column(name = "completed_at")
    private @Nullable Instant completedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Step() {}

    /** Makes a move that {@link StepPolicy} has allowed. */
    void make(StepMove move, Instant now) {
        status = move.to().code();
        completedAt = move.to() == StepStatus.COMPLETED ? now : null;
    }

    /** Sets when it is due, as both agreed. */
    void reschedule(Optional<LocalDate> day) {
        due = day.orElse(null);
    }

    UUID id() {
        return id;
    }

    UUID path() {
        return path;
    }

    UUID owner() {
        return owner;
    }

    StepStatus status() {
        return StepStatus.of(status).orElseThrow();
    }

    Optional<LocalDate> due() {
        return Optional.ofNullable(due);
    }

    int version() {
        return version;
    }
}
