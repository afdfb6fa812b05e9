package fi.polku.mentoring.host;

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

/** The copy of what a person's host tells of them: who they are, and their competence profile. */
@ApplicationScoped
class OwnCopy implements OwnData {
    private static final String PERSON = """
            select p.id, p.given_name || ' ' || p.family_name as name, p.host, p.host_id, p.email, p.language,
                   u.name_fi as unit_fi, u.name_sv as unit_sv, u.name_en as unit_en,
                   o.name_fi as organisation_fi, o.name_sv as organisation_sv, o.name_en as organisation_en,
                   s.given_name || ' ' || s.family_name as supervisor, p.employed_from, p.employed_to, p.acted_as_hr_on
              from polku.person p
              left join polku.unit u on u.id = p.unit
              left join polku.organisation o on o.id = p.organisation
              left join polku.person s on s.id = polku.my_supervisor()
             where p.id = :me""";

    private static final String PROFILE = """
            select c.uri, c.name_fi, c.name_sv, c.name_en, e.level, e.target, e.assessor, e.assessed_on
              from polku.profile_entry e join polku.competence c on c.id = e.competence
             where e.person = :me order by c.name_fi, c.id""";

    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of(10, "person", (actor, to) -> each(PERSON, actor, row -> to.accept(person(row)))),
                Part.brief(11, "profile", (actor, to) -> each(PROFILE, actor, row -> to.accept(rating(row)))));
    }

    private void each(String sql, Actor actor, Consumer<Row> use) {
        Row.each(database.createNativeQuery(sql, Tuple.class).setParameter("me", actor.person()), use);
    }

    private static OwnThing person(Row row) {
        return new OwnThing()
                .id("id", row.id("id"))
                .text("name", row.text("name"))
                .text("email", row.text("email"))
                .text("language", row.text("language"))
                .text("host", row.text("host"))
                .text("hostId", row.text("host_id"))
                .name("unit", row.name("unit"))
                .name("organisation", row.name("organisation"))
                .text("supervisor", row.text("supervisor"))
                .day("employedFrom", row.day("employed_from"))
                .day("employedTo", row.day("employed_to"))
                .day("actedAsHrOn", row.day("acted_as_hr_on"));
    }

    private static OwnThing rating(Row row) {
        return new OwnThing()
                .name("name", row.name("name"))
                .text("competence", row.text("uri"))
                .number("level", row.number("level"))
                .number("target", row.number("target"))
                .code("assessor", "own.assessor", row.text("assessor"))
                .day("assessedOn", row.day("assessed_on"));
    }
}
