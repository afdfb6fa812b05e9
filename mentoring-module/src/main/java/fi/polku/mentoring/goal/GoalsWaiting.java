package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Waiting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** One's active goals that are past their day, at risk, or due within two weeks. */
@ApplicationScoped
class GoalsWaiting implements Waiting {
    private static final int SOON_DAYS = 14;

    @Inject
    GoalStore store;

    @Override
    public List<Thing> waitingFor(Actor actor, LocalDate today) {
        return store.pressing(actor.person(), today.plusDays(SOON_DAYS), MOST).stream()
                .map(goal -> thing(goal, today))
                .toList();
    }

    static Thing thing(GoalSummary goal, LocalDate today) {
        boolean past = goal.due().filter(due -> due.isBefore(today)).isPresent();
        boolean late = past || goal.outlook() == Outlook.AT_RISK;
        String message = past ? "waiting.goal.past" : late ? "waiting.goal.at-risk" : "waiting.goal.soon";
        return new Thing(
                late ? Urgency.LATE : Urgency.SOON,
                message,
                new Localized(goal.title(), "", ""),
                "",
                goal.due(),
                "/goals/" + goal.id());
    }
}
