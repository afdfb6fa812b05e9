package fi.polku.mentoring.application;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** A person's applications with what was written and what the supervisor answered, and where they may apply late. */
@ApplicationScoped
class OwnApplications implements OwnData {
    private static final String APPLICATIONS = """
            select a.id, a.owner, a.role, a.state, a.answers, a.created_at, a.changed_at, a.submitted_at, a.withdrawn_at,
                   p.name_fi as programme_fi, p.name_sv as programme_sv, p.name_en as programme_en, r.number as round,
                   (select string_agg(t.id || ' ' || t.name_fi, chr(10) order by t.place) from polku.programme_theme t
                     where t.programme = p.id) as offered,
                   e.asked_at, e.decision, e.comment, e.decided_at
              from polku.application a
              left join polku.programme_round r on r.id = a.round
              left join polku.programme p on p.id = r.programme
              left join polku.endorsement e on e.application = a.id
             where a.owner = :me order by a.created_at desc, a.id""";

    private static final String LATE = """
            select l.until, l.allowed_at, p.name_fi as programme_fi, p.name_sv as programme_sv, p.name_en as programme_en
              from polku.late_applicant l
              left join polku.programme_round r on r.id = l.round
              left join polku.programme p on p.id = r.programme
             where l.person = :me order by l.until desc, l.round""";

    private static final List<String> TEXTS =
            List.of("motivation", "values", "reflection", "meets", "place", "hours", "wishes", "interests");

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(Part.of(45, "applications", this::applications), Part.brief(46, "lateApplications", this::late));
    }

    private void applications(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(APPLICATIONS, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(application(row)));
    }

    private OwnThing application(Row row) {
        UUID id = ApplicationRows.id(row, "id");
        UUID owner = ApplicationRows.id(row, "owner");
        Typed typed = vault.find(ApplicationStore.place(owner, id), row.bytes("answers"))
                .map(Typed::of)
                .orElse(Typed.NOTHING);
        OwnThing thing = new OwnThing()
                .id("id", id)
                .name("programme", row.name("programme"))
                .number("round", row.number("round"))
                .code("role", "programme.role", row.text("role"))
                .code("state", "application.state", row.text("state"))
                .several("themes", themes(row, typed));
        TEXTS.forEach(name -> thing.text(name, Optional.of(typed.value(name))));
        return thing.several("languages", typed.chosen("languages"))
                .moment("createdAt", row.moment("created_at"))
                .moment("changedAt", row.moment("changed_at"))
                .moment("submittedAt", row.moment("submitted_at"))
                .moment("withdrawnAt", row.moment("withdrawn_at"))
                .things("endorsement", endorsement(row, owner, id));
    }

    private static List<String> themes(Row row, Typed typed) {
        return row.text("offered").stream()
                .flatMap(String::lines)
                .filter(line -> typed.chosen("themes").contains(line.substring(0, line.indexOf(' '))))
                .map(line -> line.substring(line.indexOf(' ') + 1))
                .toList();
    }

    private List<OwnThing> endorsement(Row row, UUID owner, UUID id) {
        if (row.moment("asked_at").isEmpty()) {
            return List.of();
        }
        return List.of(new OwnThing()
                .moment("askedAt", row.moment("asked_at"))
                .code("decision", "endorsement.decision", row.text("decision"))
                .text("comment", vault.open(EndorsementStore.place(owner, id), row.bytes("comment")))
                .moment("decidedAt", row.moment("decided_at")));
    }

    private void late(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery(LATE, Tuple.class).setParameter("me", actor.person()),
                row -> to.accept(new OwnThing()
                        .name("programme", row.name("programme"))
                        .day("mayApplyUntil", row.day("until"))
                        .moment("allowedAt", row.moment("allowed_at"))));
    }
}
