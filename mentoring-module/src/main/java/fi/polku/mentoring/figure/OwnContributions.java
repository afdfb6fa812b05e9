package fi.polku.mentoring.figure;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.function.Consumer;

/** What a person has contributed to figures that have not been gathered yet; afterwards nobody knows whose it was. */
@ApplicationScoped
class OwnContributions implements OwnData {
    private static final String ALL = """
            select series, source, at from polku.figure_contribution where person = :me order by at desc, id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(85, "contributions", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .code("series", "own.series", row.text("series"))
                        .id("source", row.id("source"))
                        .moment("at", row.moment("at"))));
    }
}
