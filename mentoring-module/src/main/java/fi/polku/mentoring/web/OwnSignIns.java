package fi.polku.mentoring.web;

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

/** A person's settings and sign-ins; what the provider handed over to end its own session is a secret of the two services. */
@ApplicationScoped
class OwnSignIns implements OwnData {
    private static final String SETTINGS = "select language from polku.person_setting where person = :me";
    private static final String SESSIONS = """
            select id, started_at, last_seen_at, ends_at, revoked_at from polku.session where person = :me order by started_at desc, id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.brief(80, "settings", (actor, to) -> each(SETTINGS, actor, row -> to.accept(setting(row)))),
                Part.brief(81, "sessions", (actor, to) -> each(SESSIONS, actor, row -> to.accept(session(row)))));
    }

    private void each(String sql, Actor actor, Consumer<Row> use) {
        Row.each(database.createNativeQuery(sql, Tuple.class).setParameter("me", actor.person()), use);
    }

    private static OwnThing setting(Row row) {
        return new OwnThing().text("language", row.text("language"));
    }

    private static OwnThing session(Row row) {
        return new OwnThing()
                .moment("startedAt", row.moment("started_at"))
                .id("id", row.id("id"))
                .moment("lastSeenAt", row.moment("last_seen_at"))
                .moment("endsAt", row.moment("ends_at"))
                .moment("revokedAt", row.moment("revoked_at"));
    }
}
