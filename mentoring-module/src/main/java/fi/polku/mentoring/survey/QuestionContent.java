package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;

/**
 * What a question says.
 *
 * @param kind how it is answered
 * @param role who is asked; absent: everybody
 * @param text the question
 * @param choices what one chooses from; none unless it is a choice
 */
public record QuestionContent(QuestionKind kind, Optional<GroupRole> role, Localized text, List<Localized> choices) {
    /** Longest question, and longest choice, in characters. */
    public static final int LONGEST = 300;
    /** Fewest choices that are one. */
    public static final int FEWEST_CHOICES = 2;
    /** Most choices. */
    public static final int MOST_CHOICES = 8;

    public QuestionContent {
        choices = List.copyOf(choices);
        boolean several = choices.size() >= FEWEST_CHOICES && choices.size() <= MOST_CHOICES;
        if (kind == QuestionKind.CHOICE ? !several : !choices.isEmpty()) {
            throw new IllegalArgumentException(kind + " with " + choices.size() + " choices");
        }
    }
}
