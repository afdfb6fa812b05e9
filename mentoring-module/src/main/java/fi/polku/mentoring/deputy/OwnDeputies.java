package fi.polku.mentoring.deputy;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** For whom a person has stood in, and who for the person. */
@ApplicationScoped
class OwnDeputies implements OwnData {
    private static final String ALL = """
            select d.id, d.supervisor = any (cast(polku.my_ids() as uuid[])) as mine, p.given_name || ' ' || p.family_name as other,
                   d.first_day, d.last_day, d.named_as, d.named_at, d.ended_at
              from polku.deputy d
              left join polku.person p on p.id = case when d.supervisor = :me then d.person else d.supervisor end
             where :me in (d.supervisor, d.person) order by d.first_day desc, d.id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(75, "deputies", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .code("side", "own.deputy", Optional.of(row.flag("mine") ? "supervisor" : "deputy"))
                        .id("id", row.id("id"))
                        .text("other", row.text("other"))
                        .day("firstDay", row.day("first_day"))
                        .day("lastDay", row.day("last_day"))
                        .code("namedBy", "deputy.by", row.text("named_as"))
                        .moment("namedAt", row.moment("named_at"))
                        .moment("endedAt", row.moment("ended_at"))));
    }
}
