package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.shared.Linked;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.sharing.Right;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Draws a goal: for its owner with all that one can do, for another as it is shared. */
@RequestScoped
class GoalPage {
    static final String PROGRESS = "progress";
    static final String OUTLOOK = "outlook";

    @Inject
    Visit visit;

    @Inject
    Clock clock;

    @Inject
    Instance<Linked> linked;

    View show(GoalView goal) {
        return show(goal, progress(goal));
    }

    /** With the form of its progress as it was sent. */
    View show(GoalView goal, FormView form) {
        Map<String, Object> shown = new HashMap<>();
        if (goal.seen().right() == Right.OWN) {
            shown.put("linked", pointingAt(goal));
        }
        shown.put("page", visit.page(goal.content().title(), "development"));
        shown.put("goal", goal);
        shown.put("today", today());
        if (goal.seen().right() != Right.OWN) {
            return new View("goal/other.jte", shown);
        }
        shown.put("mayReopen", goal.mayReopen(clock.instant()));
        shown.put("form", form);
        return new View("goal/goal.jte", shown);
    }

    /** What one has linked to one's goal, the newest first, whatever feature it is of. */
    private List<Linked.Link> pointingAt(GoalView goal) {
        return linked.stream()
                .flatMap(feature -> feature.linkedTo(visit.actor(), "goal", goal.id()).stream())
                .sorted(Comparator.comparing(Linked.Link::day).reversed())
                .toList();
    }

    private static FormView progress(GoalView goal) {
        return FormView.of(Map.of(
                PROGRESS,
                Integer.toString(goal.progress()),
                OUTLOOK,
                goal.outlook().code(),
                GoalDraft.VERSION,
                Integer.toString(goal.version())));
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(Texts.ZONE));
    }
}
