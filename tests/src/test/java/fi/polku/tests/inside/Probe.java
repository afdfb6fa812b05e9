package fi.polku.tests.inside;

import fi.polku.mentoring.keys.Place;
import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Use cases that tell how they run. */
@UseCases
public class Probe {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Inject
    Inner inner;

    /** A use case that another calls. */
    @UseCases
    public static class Inner {
        @PersistenceContext
        EntityManager database;

        /** See {@link Probe#begun}. */
        public List<String> begun(Actor actor) {
            return Probe.begun(database);
        }
    }

    /** Transaction, acting person and database role. */
    public List<String> begun(Actor actor) {
        return begun(database);
    }

    /** The same of this use case and of one that it calls, as that other actor. */
    public List<List<String>> begunTwice(Actor actor, Actor within) {
        return List.of(begun(database), inner.begun(within));
    }

    /** Seals in a transaction. */
    public byte[] seal(Actor actor, Place place, String text) {
        return vault.seal(place, text);
    }

    /** Seals, and then fails. */
    public byte[] sealAndFail(Actor actor, Place place, String text) {
        vault.seal(place, text);
        throw new IllegalStateException("as asked");
    }

    /** Opens in a transaction. */
    public Optional<String> open(Actor actor, Place place, byte[] sealed) {
        return vault.open(place, sealed);
    }

    /** How many people's goals the actor sees. */
    public long goalsOf(Actor actor, UUID owner) {
        return ((Number) database.createNativeQuery("select count(*) from polku.goal where owner = :owner")
                        .setParameter("owner", owner)
                        .getSingleResult())
                .longValue();
    }

    private static List<String> begun(EntityManager database) {
        Object[] row = (Object[]) database.createNativeQuery("select cast(pg_current_xact_id() as text),"
                        + " coalesce(cast(polku.person() as text), 'nobody'), cast(current_user as text)")
                .getSingleResult();
        return List.of((String) row[0], (String) row[1], (String) row[2]);
    }
}
