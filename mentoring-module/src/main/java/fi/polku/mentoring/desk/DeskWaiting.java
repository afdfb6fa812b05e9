package fi.polku.mentoring.desk;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A member of the matching group is waited for: to say with whom there is a conflict of interest, or to confirm groups. */
@ApplicationScoped
class DeskWaiting implements Waiting {
    @PersistenceContext
    EntityManager database;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return Row.all(database.createNativeQuery("select * from polku.desk_waits()", Tuple.class)).stream()
                .limit(MOST)
                .map(DeskWaiting::thing)
                .toList();
    }

    private static Thing thing(Row row) {
        String what = row.text("what").orElseThrow();
        return new Thing(
                Urgency.ASKED,
                "waiting.desk." + what,
                row.name("name").orElseThrow(),
                row.text("who").orElse(""),
                Optional.empty(),
                "/rounds/" + row.id("round") + "/desk" + ("declare".equals(what) ? "/conflicts" : ""));
    }
}
