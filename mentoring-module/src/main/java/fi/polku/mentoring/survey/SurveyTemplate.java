package fi.polku.mentoring.survey;

import fi.polku.mentoring.shared.Localized;
import java.util.List;

/**
 * What is asked in practice at a moment.
 *
 * @param moment when
 * @param title how it is called
 * @param why who asks, and what for
 * @param questions what, in order
 */
public record SurveyTemplate(SurveyMoment moment, Localized title, Localized why, List<Coded> questions) {
    public SurveyTemplate {
        questions = List.copyOf(questions);
    }

    /**
     * A question by its name.
     *
     * @param code the same in each template that asks it
     * @param content what it says
     */
    public record Coded(String code, QuestionContent content) {}
}
