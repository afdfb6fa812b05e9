package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A mentoring goal, and its life.
 *
 * <p>It begins as a <em>draft</em>, which may be thrown away. Once <em>active</em> it is on track or at risk, has progress, and
 * its text may be sharpened. It ends <em>achieved</em> or <em>abandoned</em>, and is then as it is: a closed goal is not
 * rewritten, so that looking back one sees what one really aimed at. Only the closing itself may be taken back, for a while.
 *
 * <p>Every change first leaves the state before it in the history. Free text is sealed by the use cases; this class sees
 * only sealed bytes.
 */
@Entity
@Table(name = "goal")
class Goal {
    /** How long a closing may be taken back. */
    static final Duration UNDO = Duration.ofMinutes(10);

    @Id
    private UUID id;

    private UUID owner;
    private String title;
    private byte @Nullable [] why;
    private byte @Nullable [] success;
    private byte @Nullable [] reflection;
    private @Nullable String competence;

    @Column(name = "level_now")
    private @Nullable Integer levelNow;

    @Column(name = "level_target")
    private @Nullable Integer levelTarget;

    private @Nullable LocalDate due;
    private String status;
    private String outlook;
    private int progress;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    /** Free text of a goal, sealed. */
    record Sealed(byte @Nullable [] why, byte @Nullable [] success, byte @Nullable [] reflection) {}

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Goal() {}

    @SuppressWarnings("NullAway.Init") // write and status set the rest
    Goal(UUID id, UUID owner, Instant now) {
        this.id = id;
        this.owner = owner;
        this.status = GoalStatus.DRAFT.code();
        this.outlook = Outlook.ON_TRACK.code();
        this.createdAt = now;
        this.changedAt = now;
    }

    /** The goal as it shall be first: a draft, or active at once. */
    void begin(GoalChange first, Sealed sealed) {
        if (first.status().isClosed()) {
            throw new Problem.Refused("goal.refused.begins-closed");
        }
        write(first.content(), sealed);
        status = first.status().code();
        outlook = first.outlook().code();
        progress = first.progress();
    }

    /** From the present state to the next. */
    void change(GoalChange next, Sealed sealed, Instant now) {
        if (status().isClosed()) {
            throw new Problem.Refused("goal.refused.closed");
        }
        if (!status().mayBecome(next.status())) {
            throw new Problem.Refused(
                    "goal.refused.from-" + status + "-to-" + next.status().code());
        }
        boolean moves = next.progress() != progress || !next.outlook().code().equals(outlook);
        if (moves && next.status() == GoalStatus.DRAFT) {
            throw new Problem.Refused("goal.refused.draft-progress");
        }
        write(next.content(), sealed);
        reflection = sealed.reflection();
        status = next.status().code();
        outlook = next.outlook().code();
        progress = next.progress();
        changedAt = now;
    }

    /** Takes a closing back. */
    void reopen(Instant now) {
        if (!status().isClosed()) {
            throw new Problem.Refused("goal.refused.not-closed");
        }
        if (changedAt.plus(UNDO).isBefore(now)) {
            throw new Problem.Refused("goal.refused.undo-too-late");
        }
        status = GoalStatus.ACTIVE.code();
        changedAt = now;
    }

    private void write(SetGoal content, Sealed sealed) {
        title = content.title();
        why = sealed.why();
        success = sealed.success();
        competence = content.competence().orElse(null);
        levelNow = content.levelNow().orElse(null);
        levelTarget = content.levelTarget().orElse(null);
        due = content.due().orElse(null);
    }

    GoalStatus status() {
        return GoalStatus.of(status).orElseThrow();
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
