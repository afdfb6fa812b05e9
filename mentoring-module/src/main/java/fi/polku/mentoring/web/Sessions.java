package fi.polku.mentoring.web;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the database: opened at sign-in, checked with every transaction, revoked at sign-out. */
@UseCases
public class Sessions {
    @PersistenceContext
    EntityManager database;

    @Inject
    AuditTrail audit;

    @Inject
    WebSettings settings;

    /**
     * Opens a session. Sessions of the person that are long over are removed in passing.
     *
     * @param actor the person who signed in
     * @param hint what the provider needs to end its own session, sealed
     * @return the session's id
     */
    public UUID open(Actor actor, String hint) {
        UUID session = UUID.randomUUID();
        database.createNativeQuery(
                        "delete from polku.session where person = :person and ends_at < now() - interval '30 days'")
                .setParameter("person", actor.person())
                .executeUpdate();
        database.createNativeQuery("insert into polku.session (id, person, ends_at, idle, hint) values (:id, :person,"
                        + " now() + make_interval(secs => :longest), make_interval(secs => :idle), :hint)")
                .setParameter("id", session)
                .setParameter("person", actor.person())
                .setParameter("longest", (double) settings.longest().toSeconds())
                .setParameter("idle", (double) settings.idle().toSeconds())
                .setParameter("hint", hint.getBytes(StandardCharsets.US_ASCII))
                .executeUpdate();
        audit.record(actor, "session.open", AuditedThing.of("session", session, actor.person()));
        return session;
    }

    /**
     * Ends the actor's session at once, on every node.
     *
     * @param actor whose session it is
     * @return the hint kept at sign-in; absent for an actor without a session
     */
    public Optional<String> revoke(Actor actor) {
        if (actor.session().isEmpty()) {
            return Optional.empty();
        }
        UUID session = actor.session().get();
        List<?> hints = database.createNativeQuery(
                        "update polku.session set revoked_at = now() where id = :id and revoked_at is null returning hint",
                        byte[].class)
                .setParameter("id", session)
                .getResultList();
        audit.record(actor, "session.revoke", AuditedThing.of("session", session, actor.person()));
        return hints.stream().map(byte[].class::cast).findFirst().map(b -> new String(b, StandardCharsets.US_ASCII));
    }

    /**
     * Keeps the language that a person chose, for pages and mail.
     *
     * @param actor the person
     * @param language such as {@code sv}
     */
    public void chooseLanguage(Actor actor, String language) {
        database.createNativeQuery("insert into polku.person_setting (person, language) values (:person, :language)"
                        + " on conflict (person) do update set language = excluded.language")
                .setParameter("person", actor.person())
                .setParameter("language", language)
                .executeUpdate();
        audit.record(actor, "setting.language", AuditedThing.of("person", actor.person(), actor.person()));
    }

    /**
     * Begins a transaction and nothing else: for a page that has nothing to read but whose frame needs the person's name.
     *
     * @param actor who looks
     */
    public void look(Actor actor) {
        database.createNativeQuery("select 1").getSingleResult();
    }
}
