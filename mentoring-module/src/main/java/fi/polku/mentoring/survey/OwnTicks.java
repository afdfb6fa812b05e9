package fi.polku.mentoring.survey;

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

/** Which surveys somebody has answered, while they are open. What they answered is nobody's. */
@ApplicationScoped
class OwnTicks implements OwnData {
    private static final String ALL = """
            select t.survey, s.title_fi, s.title_sv, s.title_en
              from polku.survey_tick t left join polku.survey s on s.id = t.survey
             where t.person = :me order by t.survey""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(48, "surveysAnswered", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing().id("id", row.id("survey")).name("title", row.name("title"))));
    }
}
