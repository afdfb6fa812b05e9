package fi.polku.mentoring.audit;

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

/** What a person did, by the audit: all but what others did, which {@code sharing} tells with their names. */
@ApplicationScoped
class OwnRecords implements OwnData {
    private static final String ALL = """
            select at, acting_as, action, subject_kind, subject, "right" from polku_audit.record
             where actor = any (cast((select polku.my_ids()) as uuid[])) and cast(:me as uuid) is not null order by id desc""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(95, "records", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .moment("at", row.moment("at"))
                        .text("action", row.text("action"))
                        .code("kind", "mydata.kind", row.text("subject_kind"))
                        .id("thing", row.id("subject"))
                        .text("right", row.text("right"))
                        .text("actingAs", row.text("acting_as"))));
    }
}
