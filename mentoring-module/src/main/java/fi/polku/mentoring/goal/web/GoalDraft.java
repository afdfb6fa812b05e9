package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalStatus;
import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.goal.SetGoal;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.FormView;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a goal's form is about: a goal to be, or one that is there.
 *
 * @param action where it is posted to
 * @param cancel where one goes without saving
 * @param title the page's heading, a message
 * @param mayStart whether it may be put to work at once
 * @param fresh whether there is no goal yet
 */
public record GoalDraft(String action, String cancel, String title, boolean mayStart, boolean fresh) {
    static final String VERSION = "version";

    static GoalDraft create() {
        return new GoalDraft("/goals", "/development", "goal.new", true, true);
    }

    static GoalDraft edit(GoalView goal) {
        String path = path(goal.id());
        return new GoalDraft(path + "/edit", path, "goal.edit", goal.status() == GoalStatus.DRAFT, false);
    }

    /**
     * What the fields are called where their mistakes are summed up.
     *
     * @param t the reader's language
     * @return by field name
     */
    public static Map<String, String> labels(Texts t) {
        return Map.of(
                "title", t.get("goal.title"),
                "why", t.get("goal.why"),
                "competence", t.get("goal.competence"),
                "levelNow", t.get("goal.levelNow"),
                "levelTarget", t.get("goal.levelTarget"),
                "success", t.get("goal.success"),
                "due", t.get("common.due"));
    }

    static String path(UUID goal) {
        return "/goals/" + goal;
    }

    /** The form as the goal is now. */
    static FormView form(GoalView goal) {
        SetGoal content = goal.content();
        Map<String, String> values = new HashMap<>();
        values.put("title", content.title());
        values.put("why", content.why().orElse(""));
        values.put(CompetenceChoices.CHOSEN, content.competence().orElse(""));
        values.put("levelNow", content.levelNow().map(String::valueOf).orElse(""));
        values.put("levelTarget", content.levelTarget().map(String::valueOf).orElse(""));
        values.put("success", content.success().orElse(""));
        values.put("due", content.due().map(LocalDate::toString).orElse(""));
        values.put(VERSION, Integer.toString(goal.version()));
        return FormView.of(values);
    }
}
