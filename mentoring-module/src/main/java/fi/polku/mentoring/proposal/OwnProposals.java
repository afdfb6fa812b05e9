package fi.polku.mentoring.proposal;

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

/** What a member of matching groups asked of the engine, locked and took over, as they take it along. */
@ApplicationScoped
class OwnProposals implements OwnData {
    private static final String DONE = "select name_fi, name_sv, name_en, what, number, at from polku.my_proposals()";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(58, "groupProposals", this::proposals));
    }

    private void proposals(Actor actor, Consumer<OwnThing> to) {
        actor.person();
        Row.each(
                database.createNativeQuery(DONE, Tuple.class),
                row -> to.accept(new OwnThing()
                        .name("programme", row.name("name"))
                        .code("what", "engine.did", row.text("what"))
                        .number("number", row.number("number"))
                        .moment("at", row.moment("at"))));
    }
}
