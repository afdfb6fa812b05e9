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
import java.util.UUID;
import java.util.function.Consumer;

/**
 * What a member of matching groups did at desks, as they take it along, and what was noted there about an applicant, as the applicant does. What was decided about
 * an applicant is in the application.
 */
@ApplicationScoped
class OwnDesk implements OwnData {
    private static final String DECLARATIONS =
            "select name_fi, name_sv, name_en, declared_at, conflicts from polku.my_declarations()";

    private static final String REASONS =
            "select id, name_fi, name_sv, name_en, number, author, reason from polku.my_reasons()";

    private static final String MOVES = "select name_fi, name_sv, name_en, what, moved_at from polku.my_desk_moves()";

    private static final String NOTES = """
            select n.id, n.owner, n.words, n.written_at, p.name_fi, p.name_sv, p.name_en
              from polku.desk_note n
              left join polku.application a on a.id = n.application
              left join polku.programme_round r on r.id = a.round
              left join polku.programme p on p.id = r.programme
             where n.owner = polku.person() order by n.written_at desc, n.id""";

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
                Part.brief(57, "deskMoves", this::moves),
                Part.of(58, "deskNotes", this::notes));
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

    private void notes(Actor actor, Consumer<OwnThing> to) {
        Row.each(all(actor, NOTES), row -> {
            UUID id = Objects.requireNonNull(row.id("id"));
            UUID owner = Objects.requireNonNull(row.id("owner"));
            to.accept(new OwnThing()
                    .id("id", id)
                    .name("programme", row.name(NAME))
                    .text("words", vault.open(DeskNoteStore.place(owner, id), row.bytes("words")))
                    .moment("writtenAt", row.moment("written_at")));
        });
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
