package fi.polku.mentoring.desk;

import fi.polku.mentoring.keys.Vault;
import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OwnData;
import fi.polku.mentoring.shared.OwnThing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** What a member of matching groups did at desks, as they take it along; what was decided about an applicant is in the application. */
@ApplicationScoped
class OwnDesk implements OwnData {
    private static final String DECLARATIONS =
            "select name_fi, name_sv, name_en, declared_at, conflicts from polku.my_declarations()";

    private static final String REASONS =
            "select id, name_fi, name_sv, name_en, number, author, reason from polku.my_reasons()";

    private static final String MOVES = "select name_fi, name_sv, name_en, what, moved_at from polku.my_desk_moves()";

    private static final String NAME = "name";

    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.brief(55, "declarations", this::declarations),
                Part.of(56, "groupReasons", this::reasons),
                Part.brief(57, "deskMoves", this::moves));
    }

    private Query all(Actor actor, String sql) {
        actor.person();
        return database.createNativeQuery(sql, Tuple.class);
    }

    private void declarations(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                all(actor, DECLARATIONS),
                row -> to.accept(new OwnThing()
                        .name("programme", row.name(NAME))
                        .moment("declaredAt", row.moment("declared_at"))
                        .several(
                                "conflicts",
                                row.text("conflicts")
                                        .map(names -> List.of(names.split("\n", -1)))
                                        .orElse(List.of()))));
    }

    private void reasons(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                all(actor, REASONS),
                row -> to.accept(new OwnThing()
                        .name("programme", row.name(NAME))
                        .number("number", row.number("number"))
                        .text(
                                "reason",
                                vault.find(
                                        DeskStore.place(
                                                Objects.requireNonNull(row.id("author")),
                                                Objects.requireNonNull(row.id("id"))),
                                        row.bytes("reason")))));
    }

    private void moves(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                all(actor, MOVES),
                row -> to.accept(new OwnThing()
                        .name("programme", row.name(NAME))
                        .code("what", "desk.did", row.text("what"))
                        .moment("at", row.moment("moved_at"))));
    }
}
