package fi.polku.mentoring.goal;

import java.util.Optional;

/**
 * A goal as it shall be after a change.
 *
 * @param content what the person writes of it
 * @param status where in its life
 * @param outlook how it looks
 * @param progress 0–100 %
 * @param reflection the answer to the question asked when it is achieved; sealed
 */
public record GoalChange(
        SetGoal content, GoalStatus status, Outlook outlook, int progress, Optional<String> reflection) {

    public GoalChange {
        if (progress < 0 || progress > 100) {
            throw new fi.polku.mentoring.shared.Problem.Invalid("progress", "field.number", 0, 100);
        }
    }

    /**
     * The goal as it is.
     *
     * @param goal as read
     * @return a change that changes nothing
     */
    public static GoalChange none(GoalView goal) {
        return new GoalChange(goal.content(), goal.status(), goal.outlook(), goal.progress(), goal.reflection());
    }

    /**
     * The same with other content.
     *
     * @param other what the person writes
     * @return the change
     */
    public GoalChange with(SetGoal other) {
        return new GoalChange(other, status, outlook, progress, reflection);
    }

    /**
     * The same in another status.
     *
     * @param other where in its life
     * @return the change
     */
    public GoalChange with(GoalStatus other) {
        return new GoalChange(content, other, outlook, progress, reflection);
    }

    /**
     * The same with other progress.
     *
     * @param percent 0–100
     * @param how how it looks
     * @return the change
     */
    public GoalChange with(int percent, Outlook how) {
        return new GoalChange(content, status, how, percent, reflection);
    }

    /**
     * The same with an answer to the closing question.
     *
     * @param answer in the person's words
     * @return the change
     */
    public GoalChange reflecting(Optional<String> answer) {
        return new GoalChange(content, status, outlook, progress, answer);
    }
}
