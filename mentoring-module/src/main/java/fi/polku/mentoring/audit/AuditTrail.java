package fi.polku.mentoring.audit;

import fi.polku.mentoring.shared.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

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

    /**
     * Records that the actor read several things of others at once, each as {@link #recordRead} would.
     *
     * @param actor who read
     * @param things of one kind, each with an owner
     * @param right by which right, other than {@code supervisor}
     */
    public void recordReads(Actor actor, List<AuditedThing> things, String right) {
        database.createNativeQuery(
                        "insert into polku_audit.record (actor, acting_as, action, subject_kind, subject, owner, \"right\")"
                                + " select polku.person(), :roles, :kind || '.read', :kind, s.subject, s.owner, :right"
                                + " from unnest(cast(string_to_array(:subjects, ' ') as uuid[]), cast(string_to_array(:owners, ' ') as uuid[])) s (subject, owner)")
                .setParameter("roles", actor.roleCodes())
                .setParameter("kind", things.get(0).kind())
                .setParameter("subjects", joined(things, thing -> thing.id().toString()))
                .setParameter(
                        "owners",
                        joined(things, thing -> thing.owner().orElseThrow().toString()))
                .setParameter("right", right)
                .executeUpdate();
    }

    private static String joined(List<AuditedThing> things, Function<AuditedThing, String> id) {
        return things.stream().map(id).collect(Collectors.joining(" "));
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
