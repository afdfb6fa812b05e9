package fi.polku.mentoring.owndata;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.privacy.Kept;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Problem;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How it stands with somebody's own data: how long which of it is kept, and whether somebody holds it. */
@UseCases
public class OwnStanding {
    private static final String MINE = """
            select o.host_id, p.host is null as guest
              from polku.person p left join polku.organisation o on o.id = p.organisation where p.id = :me""";

    @PersistenceContext
    EntityManager database;

    @Inject
    Rules rules;

    @Inject
    HoldStore holds;

    /**
     * How long what is the actor's is kept.
     *
     * @param actor a person
     * @return the rules of the actor's organisation, and the holds
     */
    public OwnTimes times(Actor actor) {
        List<OwnTimes> found = new ArrayList<>();
        Row.each(
                database.createNativeQuery(MINE, Tuple.class).setParameter("me", actor.person()),
                row -> found.add(times(actor, row.text("host_id"), row.flag("guest"))));
        return found.stream().findFirst().orElseThrow(Problem.NotFound::new);
    }

    private OwnTimes times(Actor actor, Optional<String> organisation, boolean guest) {
        return new OwnTimes(
                Arrays.stream(Kept.values())
                        .filter(kind -> kind != (guest ? Kept.PERSON : Kept.GUEST))
                        .map(kind -> rules.of(kind, organisation))
                        .toList(),
                guest,
                holds.onMine(actor));
    }
}
