package fi.polku.mentoring.sharing;

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

/** With whom a person shares what, who shares with the person, and who has looked. */
@ApplicationScoped
class OwnShares implements OwnData {
    private static final String MINE = """
            select s.id, s.subject_kind, s.subject, s.reader_kind, s.since, coalesce(polku.others_in(s.reader_group), p.given_name || ' ' || p.family_name) as reader
              from polku.share s left join polku.person p on p.id = s.reader
             where s.owner = :me order by s.since desc, s.id""";

    private static final String WITH_ME = """
            select s.subject_kind, s.since, p.given_name || ' ' || p.family_name as owner
              from polku.share s left join polku.person p on p.id = s.owner
             where s.reader = :me or (s.owner <> :me and s.reader_group = any (cast((select polku.my_groups()) as uuid[]))) order by s.since desc, s.id""";

    private static final String LOOKS = """
            select r.at, polku.name_of_reader(r.actor) as who, r."right", r.action, r.subject_kind, r.subject
              from polku_audit.record r
             where r.owner = any (cast((select polku.my_ids()) as uuid[])) and r.actor is distinct from r.owner
               and (r.actor is null or r.actor <> all (cast((select polku.my_ids()) as uuid[])))
               and cast(:me as uuid) is not null
             order by r.id desc""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.brief(60, "shares", (actor, to) -> each(MINE, actor, row -> to.accept(share(row)))),
                Part.brief(61, "sharedWithMe", (actor, to) -> each(WITH_ME, actor, row -> to.accept(received(row)))),
                Part.brief(62, "looks", (actor, to) -> each(LOOKS, actor, row -> to.accept(look(row)))));
    }

    private void each(String sql, Actor actor, Consumer<Row> use) {
        Row.each(database.createNativeQuery(sql, Tuple.class).setParameter("me", actor.person()), use);
    }

    private static OwnThing share(Row row) {
        return new OwnThing()
                .code("kind", "mydata.kind", row.text("subject_kind"))
                .id("id", row.id("id"))
                .id("thing", row.id("subject"))
                .code("with", "own.reader", row.text("reader_kind"))
                .text("reader", row.text("reader"))
                .moment("since", row.moment("since"));
    }

    private static OwnThing received(Row row) {
        return new OwnThing()
                .code("kind", "mydata.kind", row.text("subject_kind"))
                .text("owner", row.text("owner"))
                .moment("since", row.moment("since"));
    }

    private static OwnThing look(Row row) {
        return new OwnThing()
                .moment("at", row.moment("at"))
                .text("who", row.text("who"))
                .code("right", "mydata.right", row.text("right"))
                .code("action", "mydata.action", row.text("action"))
                .code("kind", "mydata.kind", row.text("subject_kind"))
                .id("thing", row.id("subject"));
    }
}
