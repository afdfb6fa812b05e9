package fi.polku.mentoring.bank;

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
import java.util.UUID;
import java.util.function.Consumer;

/** A person's offers, and requests that they wrote or that were written for them; never what others asked of them. */
@ApplicationScoped
class OwnBank implements OwnData {
    @PersistenceContext
    EntityManager database;

    @Inject
    Vault vault;

    @Override
    public List<Part> parts() {
        return List.of(
                Part.of(
                        56,
                        "mentorOffers",
                        (actor, to) -> each("my_mentor_offers", actor, r -> to.accept(offer(actor, r)))),
                Part.of(
                        57,
                        "mentorRequests",
                        (actor, to) -> each("my_mentor_requests", actor, r -> to.accept(request(r)))));
    }

    private void each(String door, Actor actor, Consumer<Row> use) {
        actor.person();
        Row.each(database.createNativeQuery("select * from polku." + door + "()", Tuple.class), use);
    }

    private OwnThing offer(Actor actor, Row row) {
        UUID id = row.key("id");
        return new OwnThing()
                .id("id", id)
                .name("programme", row.name("programme"))
                .code("state", "bank.offer.state", row.text("state"))
                .text("words", vault.open(OfferStore.place(actor.person(), id), row.bytes("words")))
                .name("themes", row.name("themes"))
                .several("competences", row.words("competences"))
                .several("languages", row.words("languages"))
                .code("meets", "bank.meets", row.text("meets"))
                .text("place", row.text("place").filter(place -> !place.isEmpty()))
                .code("reach", "bank.reach", row.text("reach"))
                .number("places", row.number("capacity"))
                .day("from", row.day("available_from"))
                .moment("publishedAt", row.moment("published_at"))
                .moment("changedAt", row.moment("changed_at"));
    }

    private OwnThing request(Row row) {
        UUID id = row.key("id");
        UUID owner = row.key("owner");
        return new OwnThing()
                .id("id", id)
                .name("programme", row.name("programme"))
                .code("as", "bank.stands", row.text("stands"))
                .code("state", "bank.request.state", row.text("state"))
                .text("mentor", row.text("mentor"))
                .text("mentee", row.text("mentee"))
                .text("words", vault.open(RequestStore.place(owner, id), row.bytes("words")))
                .moment("askedAt", row.moment("asked_at"))
                .day("answerBy", row.day("answer_by"))
                .moment("closedAt", row.moment("closed_at"));
    }
}
