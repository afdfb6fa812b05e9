package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalCompetence;
import fi.polku.mentoring.goal.GoalDifference.Part;
import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Level;
import java.util.List;
import java.util.Optional;

/** The parts of a goal in words. */
public final class GoalWords {
    private GoalWords() {}

    /**
     * What a part is called.
     *
     * @param t the reader's language
     * @param part which
     * @return as on the goal's form
     */
    public static String of(Texts t, Part part) {
        return t.get(
                switch (part) {
                    case STATUS -> "goal.status";
                    case OUTLOOK -> "goal.outlook";
                    case PROGRESS -> "common.progress";
                    case TITLE -> "goal.title";
                    case WHY -> "goal.why";
                    case COMPETENCE -> "goal.competence";
                    case LEVEL_NOW -> "goal.levelNow";
                    case LEVEL_TARGET -> "goal.levelTarget";
                    case SUCCESS -> "goal.success";
                    case DUE -> "common.due";
                    case REFLECTION -> "goal.reflection";
                });
    }

    /**
     * What stands in a part.
     *
     * @param t the reader's language
     * @param part which
     * @param goal of which goal
     * @return a dash where there is nothing
     */
    public static String value(Texts t, Part part, GoalView goal) {
        var content = goal.content();
        Optional<String> value = switch (part) {
            case STATUS -> Optional.of(t.get("goal.status." + goal.status().code()));
            case OUTLOOK -> Optional.of(t.get("goal.outlook." + goal.outlook().code()));
            case PROGRESS -> Optional.of(t.percent(goal.progress()));
            case TITLE -> Optional.of(content.title());
            case WHY -> content.why();
            case COMPETENCE ->
                goal.competence().map(known -> known.name().in(t.locale())).or(content::competence);
            case LEVEL_NOW -> content.levelNow().map(level -> level(t, level, goal.competence()));
            case LEVEL_TARGET -> content.levelTarget().map(level -> level(t, level, goal.competence()));
            case SUCCESS -> content.success();
            case DUE -> content.due().map(t::date);
            case REFLECTION -> goal.reflection();
        };
        return value.orElse("–");
    }

    /**
     * A level in words.
     *
     * @param t the reader's language
     * @param level its number
     * @param competence whose scale it is on
     * @return number and word
     */
    public static String level(Texts t, int level, Optional<GoalCompetence> competence) {
        return t.get("goal.level", level, Level.word(scale(t, competence), level));
    }

    /**
     * What levels are called.
     *
     * @param t the reader's language
     * @param competence whose scale it is; Polku's own words without one
     * @return the lowest first
     */
    public static List<Level> scale(Texts t, Optional<GoalCompetence> competence) {
        return Level.of(competence.map(GoalCompetence::scale).orElse(List.of()), t);
    }
}
