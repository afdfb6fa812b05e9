package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.survey.Change;
import fi.polku.mentoring.survey.Scores;
import fi.polku.mentoring.survey.SurveyResult;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Results of a survey in the API. What may not be told is left out, in the same way as what nobody said. */
public record SurveyResultJson(UUID survey, boolean gathered, List<OfQuestion> questions) {

    /** A question: figures of all together first, then by role; words in an order of chance. */
    public record OfQuestion(SurveyJson.QuestionJson question, List<Row> figures, List<String> texts) {}

    /**
     * A row.
     *
     * @param role left out for all together
     * @param people how many answered, at least five
     * @param mean of a scale
     * @param spread of a scale: the standard deviation
     * @param change of the mean since the start survey
     * @param margin half of the interval that holds the true change 95 times in 100
     * @param chosen of a choice: how many chose each
     */
    public record Row(
            @Nullable String role,
            int people,
            @Nullable Double mean,
            @Nullable Double spread,
            @Nullable Double change,
            @Nullable Double margin,
            @Nullable List<Long> chosen) {

        static Row of(SurveyResult.Line row) {
            return new Row(
                    row.role().map(GroupRole::code).orElse(null),
                    row.people(),
                    row.scores().map(Scores::mean).orElse(null),
                    row.scores().map(Scores::spread).orElse(null),
                    row.change().map(Change::difference).orElse(null),
                    row.change().map(Change::margin).orElse(null),
                    row.chosen().isEmpty() ? null : row.chosen());
        }
    }

    static SurveyResultJson of(SurveyResult result) {
        return new SurveyResultJson(
                result.survey().id(),
                result.survey().gatheredOn().isPresent(),
                result.questions().stream()
                        .map(each -> new OfQuestion(
                                SurveyJson.QuestionJson.of(each.question()),
                                each.rows().stream().map(Row::of).toList(),
                                each.texts()))
                        .toList());
    }
}
