package fi.polku.mentoring.feed;

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

/** That a person's calendar has an address, and since when; the address itself is kept nowhere. */
@ApplicationScoped
class OwnFeed implements OwnData {
    @PersistenceContext
    EntityManager database;

    @Override
    public List<Part> parts() {
        return List.of(Part.brief(96, "calendarAddress", this::tell));
    }

    private void tell(Actor actor, Consumer<OwnThing> to) {
        Row.each(
                database.createNativeQuery("select made_at from polku.calendar_feed where person = :me", Tuple.class)
                        .setParameter("me", actor.person()),
                row -> to.accept(new OwnThing().moment("madeAt", row.moment("made_at"))));
    }
}
