package fi.polku.mentoring.programme;

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

/** What a person does in programmes for an organisation. */
@ApplicationScoped
class OwnTasks implements OwnData {
    // the programme is left out where the person may no longer see it
    private static final String ALL = """
            select t.id, t.task, t.named_at, p.name_fi, p.name_sv, p.name_en, r.number,
                   o.name_fi as organisation_fi, o.name_sv as organisation_sv, o.name_en as organisation_en
              from polku.programme_task t
              join polku.organisation o on o.id = t.organisation
              left join polku.programme p on p.id = t.programme
              left join polku.programme_round r on r.id = t.round
             where t.person = :me order by t.named_at desc, t.id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(77, "tasks", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .code("task", "programme.task", row.text("task"))
                        .id("id", row.id("id"))
                        .name("programme", row.name("name"))
                        .number("round", row.number("number"))
                        .name("organisation", row.name("organisation"))
                        .moment("namedAt", row.moment("named_at"))));
    }
}
