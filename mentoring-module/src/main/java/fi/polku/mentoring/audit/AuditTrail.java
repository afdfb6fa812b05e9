package fi.polku.mentoring.audit;

import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Writes the audit record of a change or of a read, in the transaction of the change or read. */
@ApplicationScoped
public class AuditTrail {
    @PersistenceContext
    EntityManager database;

    /**
     * Records that the actor did something to a thing.
     *
     * @param actor who acted
     * @param action what was done, such as {@code goal.set}; never content
     * @param thing what it was done to
     */
    public void record(Actor actor, String action, AuditedThing thing) {
        insert(actor, action, thing, "own");
    }

    /**
     * Records that the actor did something to what belongs to another.
     *
     * @param actor who acted
     * @param action what was done, such as {@code step.approve}; never content
     * @param thing what it was done to
     * @param right by which right, such as {@code supervisor}; where a deputy acts as one, {@code deputy} is recorded
     */
    public void record(Actor actor, String action, AuditedThing thing, String right) {
        insert(actor, action, thing, right);
    }

    /**
     * Records that the actor read what belongs to another.
     *
     * @param actor who read
     * @param thing what was read
     * @param right by which right, such as {@code supervisor}; where a deputy acts as one, {@code deputy} is recorded
     */
    public void recordRead(Actor actor, AuditedThing thing, String right) {
        insert(actor, thing.kind() + ".read", thing, right);
    }

    private void insert(Actor actor, String action, AuditedThing thing, String right) {
        database.createNativeQuery(
                        "insert into polku_audit.record (actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                                + " values (polku.person(), :roles, :action, :kind, :subject, cast(:owner as uuid),"
                                + " case when :right = 'supervisor' then coalesce(polku.right_over(cast(:owner as uuid)), :right) else :right end)")
                .setParameter("roles", actor.roleCodes())
                .setParameter("action", action)
                .setParameter("kind", thing.kind())
                .setParameter("subject", thing.id())
                .setParameter("owner", thing.owner().map(UUID::toString).orElse(null))
                .setParameter("right", right)
                .executeUpdate();
    }
}
