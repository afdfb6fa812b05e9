package fi.polku.mentoring.bank;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/** What waits of the bank: a request to answer, a supervisor's proposal to decide on, and the question whether one would mentor again; in one statement. */
@ApplicationScoped
class BankWaiting implements Waiting {
    @PersistenceContext
    EntityManager database;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return Row.all(database.createNativeQuery("select * from polku.bank_waiting()", Tuple.class)).stream()
                .limit(MOST)
                .map(row -> thing(row, today))
                .toList();
    }

    private static Thing thing(Row row, LocalDate today) {
        String what = row.text("what").orElseThrow();
        String id = BankRows.id(row, "id").toString();
        boolean offer = "offer".equals(what);
        boolean late =
                "asked".equals(what) && row.day("day").map(today::isAfter).orElse(false);
        return new Thing(
                offer ? Urgency.SOON : late ? Urgency.LATE : Urgency.ASKED,
                "waiting.bank." + what,
                row.name("name").orElseThrow(),
                row.text("who").orElse(""),
                row.day("day"),
                offer ? "/bank/programmes/" + id + "/offer" : "/bank/requests/" + id);
    }
}
