package fi.polku.mentoring.audit;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Cursor;
import fi.polku.mentoring.shared.Slice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Writes the audit record of a change or of a read, in the transaction of the change or read; tells people who has read theirs. */
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
     * Who has read what belongs to the actor, by which right, the newest first: one statement.
     *
     * @param actor whose it is; what was theirs under a former id is too
     * @param after where the page begins
     * @param size how many, 1–100
     * @return a page
     */
    @SuppressWarnings("unchecked") // the query's result class is Tuple, which the API cannot say
    public Slice<ReadOfMine> readsOfMine(Actor actor, Cursor after, int size) {
        actor.person();
        // in the order of numbers, which the cursor carries where others carry an id
        long before = after.equals(Cursor.start()) ? Long.MAX_VALUE : after.id().getLeastSignificantBits();
        List<Tuple> rows = database.createNativeQuery(
                        "select id, at, reader, given_name, family_name, \"right\", kind, subject"
                                + " from polku.reads_of_mine(:before, :limit)",
                        Tuple.class)
                .setParameter("before", before)
                .setParameter("limit", size + 1)
                .getResultList();
        return Slice.of(
                rows.stream().map(AuditTrail::read).toList(),
                size,
                read -> new Cursor(read.at(), new UUID(0, read.record())).text());
    }

    private static ReadOfMine read(Tuple row) {
        return new ReadOfMine(
                row.get("id", Number.class).longValue(),
                row.get("at", Instant.class),
                Optional.ofNullable(row.get("reader", UUID.class)),
                Optional.ofNullable(row.get("given_name", String.class))
                        .map(given -> given + " " + row.get("family_name", String.class)),
                Optional.ofNullable(row.get("right", String.class)).orElse(""),
                row.get("kind", String.class),
                Optional.ofNullable(row.get("subject", UUID.class)));
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
