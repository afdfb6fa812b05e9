package fi.polku.mentoring.network;

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

/** A person's cards, what they wrote to others, and whom they want to hear no more from; never what others wrote to them. */
@ApplicationScoped
class OwnNetwork implements OwnData {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of(
                        51,
                        "networkCards",
                        (actor, to) -> each("my_network_cards", actor, r -> to.accept(card(actor, r)))),
                Part.of(
                        52,
                        "networkMessages",
                        (actor, to) -> each("my_network_messages", actor, r -> to.accept(message(actor, r)))),
                Part.brief(
                        53,
                        "networkBlocks",
                        (actor, to) -> each("my_network_blocks", actor, r -> to.accept(blocked(r)))));
    }

    private void each(String door, Actor actor, Consumer<Row> use) {
        actor.person();
        Row.each(database.createNativeQuery("select * from polku." + door + "()", Tuple.class), use);
    }

    private OwnThing card(Actor actor, Row row) {
        UUID id = row.key("id");
        return new OwnThing()
                .id("id", id)
                .name("programme", row.name("programme"))
                .text("words", vault.open(NetworkStore.place(actor.person(), id), row.bytes("words")))
                .several("languages", row.words("languages"))
                .name("themes", row.name("themes"))
                .several("competences", row.words("competences"))
                .flag("showsEmail", row.flag("shows_email"))
                .moment("shownSince", row.moment("joined_at"))
                .moment("changedAt", row.moment("changed_at"));
    }

    private OwnThing message(Actor actor, Row row) {
        UUID id = row.key("id");
        return new OwnThing()
                .id("id", id)
                .text("receiver", row.text("receiver"))
                .name("programme", row.name("programme"))
                .text("words", vault.open(NetworkMessageStore.place(actor.person(), id), row.bytes("words")))
                .moment("sentAt", row.moment("sent_at"));
    }

    private static OwnThing blocked(Row row) {
        return new OwnThing()
                .text("name", row.text("name"))
                .moment("blockedAt", row.moment("blocked_at"))
                .id("person", Optional.ofNullable(row.id("person")).orElseThrow());
    }
}
