package fi.polku.mentoring.guest;

import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.OneTimeWord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a link stands for, before anybody has signed in: nobody acts yet, and only who holds the word is told. */
@ApplicationScoped
public class Invitations {
    @PersistenceContext
    EntityManager database;

    /**
     * An invitation that can be taken up.
     *
     * @param givenName whom it is for
     * @param organisation who invites
     * @param until the last day as a guest
     * @param linkUntil when the link can no longer be used, UTC
     */
    public record Offer(String givenName, Localized organisation, LocalDate until, Instant linkUntil) {}

    /**
     * Looks an invitation up; it stays as it is.
     *
     * @param word the link's
     * @return absent when it was used, taken back, or is over
     */
    public Optional<Offer> find(OneTimeWord word) {
        List<?> rows = database.createNativeQuery(
                        "select given_name, name_fi, name_sv, name_en, until, link_until from polku.invitation(:link)",
                        Tuple.class)
                .setParameter("link", word.digest())
                .getResultList();
        return rows.stream().map(Tuple.class::cast).findFirst().map(Invitations::offer);
    }

    private static Offer offer(Tuple row) {
        return new Offer(
                row.get("given_name", String.class),
                new Localized(
                        row.get("name_fi", String.class),
                        row.get("name_sv", String.class),
                        row.get("name_en", String.class)),
                row.get("until", Date.class).toLocalDate(),
                row.get("link_until", Instant.class));
    }
}
