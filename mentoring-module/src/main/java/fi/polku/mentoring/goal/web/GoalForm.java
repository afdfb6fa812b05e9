package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalChange;
import fi.polku.mentoring.goal.GoalStatus;
import fi.polku.mentoring.goal.Outlook;
import fi.polku.mentoring.goal.SetGoal;
import fi.polku.mentoring.web.Input;
import java.util.Optional;

/** Reads a goal from a form or a JSON document. */
final class GoalForm {
    private static final String[] FIELDS = {
        "title",
        "why",
        "competence",
        "levelNow",
        "levelTarget",
        "success",
        "due",
        "status",
        "outlook",
        "progress",
        "reflection"
    };

    private GoalForm() {}

    /** A new goal: a draft unless said otherwise. */
    static GoalChange create(Input input) {
        input.known(FIELDS);
        SetGoal content = content(input, Optional.empty());
        GoalStatus status = input.choice("status", GoalStatus::of).orElse(GoalStatus.DRAFT);
        Outlook outlook = input.choice("outlook", Outlook::of).orElse(Outlook.ON_TRACK);
        int progress = input.number("progress", 0, 100).orElse(0);
        input.check();
        return new GoalChange(content, status, outlook, progress, Optional.empty());
    }

    /** What was sent replaces what is there, field by field; null or empty removes; left out means as it is (RFC 7396). */
    static GoalChange merge(GoalChange goal, Input input) {
        input.known(FIELDS);
        SetGoal content = content(input, Optional.of(goal.content()));
        GoalChange merged = new GoalChange(
                content,
                input.choice("status", GoalStatus::of).orElse(goal.status()),
                input.choice("outlook", Outlook::of).orElse(goal.outlook()),
                input.number("progress", 0, 100).orElse(goal.progress()),
                input.has("reflection") ? input.text("reflection", SetGoal.LONGEST_TEXT) : goal.reflection());
        input.check();
        return merged;
    }

    private static SetGoal content(Input input, Optional<SetGoal> before) {
        String title = input.has("title") || before.isEmpty()
                ? input.requiredLine("title", SetGoal.LONGEST_TITLE)
                : before.get().title();
        SetGoal was = before.orElseGet(GoalForm::nothing);
        Optional<String> why = input.has("why") ? input.text("why", SetGoal.LONGEST_TEXT) : was.why();
        Optional<String> success = input.has("success") ? input.text("success", SetGoal.LONGEST_TEXT) : was.success();
        Optional<String> competence = input.has("competence") ? input.line("competence", 500) : was.competence();
        Optional<Integer> now =
                input.has("levelNow") ? input.number("levelNow", 1, SetGoal.HIGHEST_LEVEL) : was.levelNow();
        Optional<Integer> target =
                input.has("levelTarget") ? input.number("levelTarget", 1, SetGoal.HIGHEST_LEVEL) : was.levelTarget();
        var due = input.has("due") ? input.date("due") : was.due();
        if (now.isPresent() && target.isPresent() && target.get() < now.get()) {
            input.error("levelTarget", "goal.target-below-now");
        }
        input.check();
        return new SetGoal(title, why, competence, now, target, success, due);
    }

    private static SetGoal nothing() {
        return new SetGoal(
                "-",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
