package fi.polku.mentoring.sync;

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

/** What was written to a person's host, and what was given up on the way; of what has arrived the host has the words. */
@ApplicationScoped
class OwnMessages implements OwnData {
    private static final String ALL = """
            select id, kind, subject, written_at, sent_at, dead_at, cast(null as timestamptz) as dropped_at, cast(null as text) as reason,
                   cast(content as text) as content
              from polku.outbox where person = :me
            union all
            select id, kind, subject, written_at, null, null, dropped_at, reason, null from polku.dropped_message where person = :me
             order by written_at desc, id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(70, "messages", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(ALL, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .moment("writtenAt", row.moment("written_at"))
                        .id("id", row.id("id"))
                        .code("kind", "own.message", row.text("kind"))
                        .id("thing", row.id("subject"))
                        .text("content", row.text("content"))
                        .moment("sentAt", row.moment("sent_at"))
                        .moment("refusedAt", row.moment("dead_at"))
                        .moment("droppedAt", row.moment("dropped_at"))
                        .text("reason", row.text("reason"))));
    }
}
