package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.GroupRole;
import java.util.Optional;
import java.util.UUID;

/**
 * A question of a survey.
 *
 * @param id which
 * @param code the same in two surveys of a round: the same question, which is compared
 * @param content what it says
 */
public record Question(UUID id, String code, QuestionContent content) {

    /**
     * Whether somebody is asked this.
     *
     * @param role as what they answer; absent where roles are not told apart
     * @return true for questions to everybody, and to exactly this role
     */
    boolean asks(Optional<GroupRole> role) {
        return content.role().isEmpty() || content.role().equals(role);
    }

    /**
     * How many answers there are to choose from.
     *
     * @return the steps of a scale, or the choices; none of a question that is answered in words
     */
    public int most() {
        return switch (content.kind()) {
            case SCALE -> QuestionKind.HIGHEST;
            case CHOICE -> content.choices().size();
            case TEXT -> 0;
        };
    }

    /**
     * Whether an answer is one.
     *
     * @param answer a step of the scale, the number of a choice from 1 on, or words
     * @return whether it may be counted
     */
    boolean takes(String answer) {
        if (content.kind() == QuestionKind.TEXT) {
            return !answer.isBlank() && answer.length() <= AnswerSheet.LONGEST_TEXT;
        }
        return answer.length() == 1 && answer.charAt(0) >= '1' && answer.charAt(0) <= '0' + most();
    }
}
