package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** Tells human resources that their organisation is asked to own a programme with others; one statement, for them alone. */
@ApplicationScoped
class ProgrammesWaiting implements Waiting {
    @Inject
    SummaryStore store;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return actor.roles().contains(Role.HR) ? store.askedToJoin(MOST) : List.of();
    }
}
