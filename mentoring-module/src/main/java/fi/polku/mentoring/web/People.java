package fi.polku.mentoring.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fi.polku.mentoring.host.PeopleRead;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OneTimeWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which person of the local copy an identity is. Remembered for a minute, as every bearer call asks, unless a host's people
 * are read before; safe on the other nodes, too, because the database checks with each transaction that the person is still
 * there.
 */
@ApplicationScoped
class People {
    @PersistenceContext
    EntityManager database;

    private final Cache<Identity, Found> known = Caffeine.newBuilder()
            .maximumSize(20_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    /**
     * Somebody the host has told of.
     *
     * @param actor the person, without a session
     * @param language the one chosen in Polku, absent when none was
     */
    record Found(Actor actor, Optional<String> language) {}

    /** Absent when the host has told of no such person. */
    Optional<Found> find(Identity identity) {
        Found before = known.getIfPresent(identity);
        if (before != null) {
            return Optional.of(before);
        }
        return ask(identity);
    }

    /** The same, whatever is remembered: whoever signs in may have become another person just now. */
    Optional<Found> ask(Identity identity) {
        Optional<Found> found = resolve(identity);
        found.ifPresentOrElse(f -> known.put(identity, f), () -> known.invalidate(identity));
        return found;
    }

    /**
     * Uses an invitation up, unless a host knows who comes with it.
     *
     * @param identity who
     * @param invitation the word of the link
     * @return absent when the word opens nothing (any more) and nobody knows who it is
     */
    Optional<Found> accept(Identity identity, OneTimeWord invitation) {
        if (inHost(identity).isEmpty()) {
            database.createNativeQuery(
                            "select polku.accept_invitation(:link, :issuer, :subject, cast(:email as text))",
                            UUID.class)
                    .setParameter("link", invitation.digest())
                    .setParameter("issuer", identity.account().issuer())
                    .setParameter("subject", identity.account().subject())
                    .setParameter("email", identity.account().email().orElse(null))
                    .getSingleResult();
        }
        return ask(identity);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) PeopleRead read) {
        known.invalidateAll();
    }

    /** Somebody proved to be there no more: an identity of theirs may be another person by now. */
    void forget(Actor gone) {
        known.asMap().values().removeIf(found -> found.actor().person().equals(gone.person()));
    }

    private Optional<Found> resolve(Identity identity) {
        return inHost(identity).or(() -> guest(identity.account()));
    }

    private Optional<Found> inHost(Identity identity) {
        if (identity.person().isEmpty()) {
            return Optional.empty();
        }
        List<?> rows = database.createNativeQuery(
                        "select person, organisation, own_organisation, language from polku.resolve(:host, :person, :organisation)",
                        Tuple.class)
                .setParameter("host", identity.host())
                .setParameter("person", identity.person().get())
                .setParameter("organisation", identity.organisation().orElse(""))
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Found(actor(row, identity), Optional.ofNullable(row.get("language", String.class))));
    }

    /** Whatever a token claims of roles is about people of a host. */
    private Optional<Found> guest(Identity.Account account) {
        List<?> rows = database.createNativeQuery(
                        "select person, language from polku.resolve_guest(:issuer, :subject)", Tuple.class)
                .setParameter("issuer", account.issuer())
                .setParameter("subject", account.subject())
                .getResultList();
        return rows.stream()
                .map(Tuple.class::cast)
                .findFirst()
                .map(row -> new Found(
                        Actor.person(row.get("person", UUID.class)),
                        Optional.ofNullable(row.get("language", String.class))));
    }

    private static Actor actor(Tuple row, Identity identity) {
        // An organisation that is claimed but unknown gives no roles anywhere.
        Optional<UUID> own = Optional.ofNullable(row.get("own_organisation", UUID.class));
        Optional<UUID> claimed =
                identity.organisation().isPresent() ? Optional.ofNullable(row.get("organisation", UUID.class)) : own;
        return new Actor(
                Optional.of(row.get("person", UUID.class)),
                claimed.or(() -> own),
                claimed.isPresent() ? identity.roles() : Set.of(),
                Optional.empty());
    }
}
