package fi.polku.mentoring.evidence;

import fi.polku.mentoring.host.HostMessage;
import fi.polku.mentoring.shared.Problem;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a completed step may tell the host, and its life.
 *
 * <p>It is a <em>draft</em> until its owner decides: <em>kept</em>, or <em>given</em>. What is given is not changed; taken
 * back before it left it is a draft again, later it is <em>taken back</em> and the host is asked to forget it. Either way it
 * may then be written and given anew. The completion itself has no words of its owner's.
 */
@Entity
@Table(name = "evidence")
class Item {
    private static final String DRAFT = "draft";
    private static final String GIVEN = "given";
    private static final String TAKEN_BACK = "taken-back";

    @Id
    private UUID id;

    private UUID owner;
    private UUID step;
    private UUID subject;
    private String kind;
    private @Nullable String competence;
    private @Nullable Integer level;
    private byte @Nullable [] title;
    private byte @Nullable [] note;
    private String status;
    private byte @Nullable [] given;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    @Column(name = "noted_at")
    private @Nullable Instant notedAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init") // for Hibernate
    protected Item() {}

    /** That a step is completed. */
    Item(UUID owner, UUID step, Instant now) {
        this.id = UUID.randomUUID();
        this.owner = owner;
        this.step = step;
        this.subject = step;
        this.kind = HostMessage.Kind.STEP.code();
        this.status = DRAFT;
        this.changedAt = now;
    }

    /** Evidence of a competence, to be written. */
    Item(UUID owner, UUID step, String competence, Instant now) {
        this(owner, step, now);
        this.subject = id;
        this.kind = HostMessage.Kind.EVIDENCE.code();
        this.competence = competence;
    }

    /** What its owner wrote, sealed. */
    record Words(byte[] title, byte @Nullable [] note, Optional<Integer> level) {}

    void write(Words words, Instant now) {
        notGiven();
        if (kind.equals(HostMessage.Kind.STEP.code())) {
            throw new Problem.Refused("evidence.refused.no-words");
        }
        title = words.title();
        note = words.note();
        level = words.level().orElse(null);
        status = DRAFT;
        changedAt = now;
    }

    /** Gives it to the host, as this sealed message. */
    void give(byte[] message, Instant now) {
        notGiven();
        given = message;
        decided(GIVEN, now);
    }

    void keep(Instant now) {
        notGiven();
        decided("kept", now);
    }

    void takeBack(boolean neverLeft, Instant now) {
        if (!isGiven()) {
            throw new Problem.Refused("evidence.refused.not-given");
        }
        given = null;
        decided(neverLeft ? DRAFT : TAKEN_BACK, now);
    }

    /** What was taken back is asked for once more. */
    void askAgain(Instant now) {
        if (!status.equals(TAKEN_BACK)) {
            throw new Problem.Refused("evidence.refused.not-given");
        }
        decided(TAKEN_BACK, now);
    }

    void note(Instant now) {
        notedAt = now;
    }

    private void decided(String what, Instant now) {
        status = what;
        decidedAt = now;
        changedAt = now;
    }

    private void notGiven() {
        if (isGiven()) {
            throw new Problem.Refused("evidence.refused.given");
        }
    }

    private boolean isGiven() {
        return status.equals(GIVEN);
    }

    UUID id() {
        return id;
    }

    UUID owner() {
        return owner;
    }

    UUID step() {
        return step;
    }

    Optional<String> competence() {
        return Optional.ofNullable(competence);
    }

    /** What the host knows it by: a step's completion by the step. */
    UUID subject() {
        return subject;
    }

    int version() {
        return version;
    }
}
