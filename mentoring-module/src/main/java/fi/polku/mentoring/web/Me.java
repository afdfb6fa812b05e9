package fi.polku.mentoring.web;

import fi.polku.mentoring.persistence.Acting;
import fi.polku.mentoring.persistence.Standing;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Who one is for Polku. */
@UseCases
public class Me {
    @PersistenceContext
    EntityManager database;

    /**
     * The acting person, and what others are to them.
     *
     * @param actor who asks
     * @return as the local copy of the host knows it
     * @throws Problem.NotAllowed when a worker asks
     */
    public Self of(Actor actor) {
        List<?> rows = database.createNativeQuery("""
                        select o.id, o.name_fi, o.name_sv, o.name_en, s.id, s.given_name || ' ' || s.family_name
                          from polku.person p
                          left join polku.organisation o on o.id = p.organisation
                          left join polku.person s on s.id = polku.my_supervisor()
                         where p.id = :person""", Tuple.class)
                .setParameter("person", actor.person())
                .getResultList();
        Tuple row = rows.stream().map(Tuple.class::cast).findFirst().orElseThrow(Problem.NotFound::new);
        return new Self(actor, Acting.standing().orElseThrow(), organisation(row), supervisor(row));
    }

    private static Optional<Organisation> organisation(Tuple row) {
        return Optional.ofNullable(row.get(0, UUID.class))
                .map(id -> new Organisation(
                        id,
                        new Localized(row.get(1, String.class), row.get(2, String.class), row.get(3, String.class))));
    }

    private static Optional<Other> supervisor(Tuple row) {
        return Optional.ofNullable(row.get(4, UUID.class)).map(id -> new Other(id, row.get(5, String.class)));
    }

    /**
     * The acting person.
     *
     * @param actor id and roles
     * @param standing name, language, and whether anybody reports to the person
     * @param organisation where the person works, absent when the host does not say
     * @param supervisor to whom the person reports, absent likewise
     */
    public record Self(
            Actor actor, Standing standing, Optional<Organisation> organisation, Optional<Other> supervisor) {}

    /**
     * An organisation by name.
     *
     * @param id which
     * @param name in the languages there are
     */
    public record Organisation(UUID id, Localized name) {}

    /**
     * Another person by name.
     *
     * @param id who
     * @param name given name and family name
     */
    public record Other(UUID id, String name) {}
}
