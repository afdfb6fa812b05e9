package fi.polku.mentoring.persistence;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A create that a client repeats with the same key happens once. Keeps the id of what was made and a keyed fingerprint of
 * what was asked; never a body. Called inside a use case's transaction, so key and thing appear together or not at all.
 */
@ApplicationScoped
public class Idempotency {
    @PersistenceContext
    EntityManager database;

    /**
     * Does it, or finds what was done when this key was first used.
     *
     * @param actor who asks; keys are each person's own
     * @param key names the repeated call
     * @param work makes the thing and returns its id
     * @return the id of the thing, made now or before
     * @throws Problem.Refused when the key was used for something else
     */
    public UUID once(Actor actor, IdempotencyKey key, Supplier<UUID> work) {
        int claimed = database.createNativeQuery("insert into polku.idempotency (person, key, operation, fingerprint)"
                        + " values (:person, :key, :operation, :fingerprint) on conflict do nothing")
                .setParameter("person", actor.person())
                .setParameter("key", key.key())
                .setParameter("operation", key.operation())
                .setParameter("fingerprint", key.fingerprint())
                .executeUpdate();
        if (claimed == 0) {
            return earlier(actor, key);
        }
        UUID made = work.get();
        database.createNativeQuery("update polku.idempotency set result = :made where person = :person and key = :key")
                .setParameter("made", made)
                .setParameter("person", actor.person())
                .setParameter("key", key.key())
                .executeUpdate();
        return made;
    }

    private UUID earlier(Actor actor, IdempotencyKey key) {
        Tuple row = (Tuple) database.createNativeQuery(
                        "select operation, fingerprint, result from polku.idempotency where person = :person and key = :key",
                        Tuple.class)
                .setParameter("person", actor.person())
                .setParameter("key", key.key())
                .getSingleResult();
        boolean same = key.operation().equals(row.get(0, String.class))
                && Arrays.equals(key.fingerprint(), row.get(1, byte[].class));
        if (!same) {
            throw new Problem.Refused("problem.idempotency-key-reused");
        }
        return row.get(2, UUID.class);
    }
}
