package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalComments;
import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.shared.Cursor;
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
    /** How many comments a page shows. */
    static final int COMMENTS = 20;

    @Inject
    Visit visit;

    @Inject
    GoalComments comments;

    @Inject
    Clock clock;

    @Inject
    Instance<Linked> linked;

    View show(GoalComments.Beside beside) {
        GoalView goal = beside.goal();
        return show(beside, goal.seen().right() == Right.OWN ? progress(goal) : FormView.EMPTY);
    }

    /** One's own, with the form of its progress as it was sent. */
    View show(GoalView goal, FormView form) {
        return show(comments.read(visit.actor(), goal.id(), Cursor.start(), COMMENTS), form);
    }

    /** With the form as it was sent: of its progress to its owner, of a comment to others. */
    View show(GoalComments.Beside beside, FormView form) {
        GoalView goal = beside.goal();
        Map<String, Object> shown = new HashMap<>();
        if (goal.seen().right() == Right.OWN) {
            shown.put("linked", pointingAt(goal));
        }
        shown.put("page", visit.page(goal.content().title(), "development"));
        shown.put("goal", goal);
        shown.put("today", today());
        shown.put("comments", beside.comments());
        shown.put("form", form);
        if (goal.seen().right() != Right.OWN) {
            shown.put("me", visit.actor().person());
            return new View("goal/other.jte", shown);
        }
        shown.put("mayReopen", goal.mayReopen(clock.instant()));
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
