package fi.polku.mentoring.survey;

import fi.polku.mentoring.programme.GroupRole;
import java.util.List;
import java.util.Optional;

/**
 * What may be told of a survey.
 *
 * @param survey it
 * @param questions wellbeing first, then in order; none until it is gathered
 * @param compared whether there is a start to compare with
 */
public record SurveyResult(SurveyView survey, List<OfQuestion> questions, boolean compared) {
    public SurveyResult {
        questions = List.copyOf(questions);
    }

    /**
     * What may be told of a question.
     *
     * @param question it
     * @param rows all together first, then by role, as far as it may be told; none when fewer than five answered
     * @param texts what was written, in an order of chance; none when fewer than five wrote
     */
    public record OfQuestion(Question question, List<Line> rows, List<String> texts) {
        public OfQuestion {
            rows = List.copyOf(rows);
            texts = List.copyOf(texts);
        }
    }

    /**
     * A row of figures.
     *
     * @param role of whom; absent: of all together
     * @param people how many answered
     * @param scores of a scale
     * @param change from the start, where that may be told too
     * @param chosen of a choice: how many chose each
     */
    public record Line(
            Optional<GroupRole> role, int people, Optional<Scores> scores, Optional<Change> change, List<Long> chosen) {
        public Line {
            chosen = List.copyOf(chosen);
        }
    }
}
