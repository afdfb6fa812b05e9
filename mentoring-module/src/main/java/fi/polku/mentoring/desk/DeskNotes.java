package fi.polku.mentoring.desk;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What members of the matching group write down about who has applied, for each other and while they compose. It belongs to the applicant, who is told it
 * with their own data; who does not weigh an applicant reads nothing about them.
 */
@UseCases
public class DeskNotes {
    /** Longest note, in characters. */
    public static final int LONGEST = 1_000;

    /** Most about one applicant. */
    public static final int MOST = 50;

    private static final String APPLICATION = "application";
    private static final String RIGHT = "matching";

    @Inject
    DeskStore desks;

    @Inject
    DeskNoteStore store;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Notes beside what was written, which the actor reads just now: that reading is what is recorded.
     *
     * @param actor a member who has declared
     * @param round which
     * @param applications about whom
     * @return the first written first; those whom the actor does not weigh are left out
     */
    public Map<UUID, List<DeskNote>> beside(Actor actor, UUID round, Set<UUID> applications) {
        actor.person();
        return store.about(round, applications).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, found -> found.getValue().notes()));
    }

    /**
     * Notes about one. The reading is recorded, as that of their application is.
     *
     * @param actor a member who has declared
     * @param round which
     * @param application about whom
     * @return the first written first
     * @throws Problem.NotFound when there is no such desk for the actor, or nobody such whom they weigh
     * @throws Problem.NotAllowed when the actor has not declared
     */
    public List<DeskNote> read(Actor actor, UUID round, UUID application) {
        DeskNoteStore.About about = about(actor, round, application);
        audit.recordRead(actor, AuditedThing.of(APPLICATION, application, about.owner()), RIGHT);
        return about.notes();
    }

    /**
     * Writes one down.
     *
     * @param actor a member who has declared
     * @param round which
     * @param application about whom
     * @param words what
     * @return the note's id
     * @throws Problem.NotFound when there is no such desk for the actor, or nobody such whom they weigh
     * @throws Problem.NotAllowed when the actor has not declared
     * @throws Problem.Refused when there are too many
     */
    public UUID write(Actor actor, UUID round, UUID application, String words) {
        DeskNoteStore.About about = about(actor, round, application);
        if (about.notes().size() >= MOST) {
            throw new Problem.Refused("desk.refused.many-notes", MOST);
        }
        UUID id = UUID.randomUUID();
        store.add(id, application, about.owner(), actor.person(), words, clock.instant());
        record(actor, "desk.note", round);
        return id;
    }

    /**
     * Takes one's own note back.
     *
     * @param actor who wrote it
     * @param round at which desk
     * @param note which
     * @throws Problem.NotFound when it is not there, or not the actor's
     */
    public void takeBack(Actor actor, UUID round, UUID note) {
        actor.person();
        if (!store.remove(round, note)) {
            throw new Problem.NotFound();
        }
        record(actor, "desk.take-note-back", round);
    }

    private DeskNoteStore.About about(Actor actor, UUID round, UUID application) {
        actor.person();
        Map<UUID, DeskNoteStore.About> found = store.about(round, Set.of(application));
        if (!found.containsKey(application)) {
            if (!desks.state(round).orElseThrow(Problem.NotFound::new).declared()) {
                throw new Problem.NotAllowed("desk.declare-first");
            }
            throw new Problem.NotFound();
        }
        return Objects.requireNonNull(found.get(application));
    }

    private void record(Actor actor, String action, UUID round) {
        audit.record(actor, action, new AuditedThing("round", round, Optional.empty()), RIGHT);
    }
}
