package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.persistence.Row;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;

/** What waits of groups: an invitation to answer, an agreement to accept or to begin; in one statement. */
@ApplicationScoped
class GroupsWaiting implements Waiting {
    @PersistenceContext
    EntityManager database;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return Row.all(database.createNativeQuery(
                        "select what, id, name_fi, name_sv, name_en, who, day from polku.groups_waiting()",
                        Tuple.class))
                .stream()
                .limit(MOST)
                .map(GroupsWaiting::thing)
                .toList();
    }

    private static Thing thing(Row row) {
        String what = row.text("what").orElseThrow();
        String id = GroupRows.id(row, "id").toString();
        return new Thing(
                Urgency.ASKED,
                "waiting.group." + what,
                row.name("name").orElseThrow(),
                row.text("who").orElse(""),
                row.day("day"),
                "invited".equals(what) ? "/mentoring/invitations/" + id : "/groups/" + id + "/agreement");
    }
}
