package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.web.TextJson;
import fi.polku.mentoring.survey.Question;
import fi.polku.mentoring.survey.SurveyView;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A survey in the API.
 *
 * @param trainingDay what the day of training is called that it is about
 * @param firstDay left out where its round lacks the phase
 * @param asked how many can answer; for who runs it
 * @param answered how many have; for who runs it, left out when fewer than five
 * @param asksMe whether it asks the caller
 * @param answeredByMe whether they have answered, while it is open
 * @param questions those that the caller is asked, all of them for who runs it; left out in lists
 */
public record SurveyJson(
        UUID id,
        UUID round,
        TextJson programme,
        String moment,
        @Nullable TextJson trainingDay,
        TextJson title,
        TextJson why,
        @Nullable LocalDate firstDay,
        @Nullable LocalDate lastDay,
        @Nullable LocalDate gatheredOn,
        boolean open,
        boolean asksMe,
        boolean answeredByMe,
        @Nullable Integer asked,
        @Nullable Integer answered,
        @Nullable List<QuestionJson> questions,
        int version) {

    /**
     * A question.
     *
     * @param code by which it is answered, and compared with the same in another survey
     * @param role of whom it is asked alone; left out: of everybody
     * @param choices left out unless one chooses
     */
    public record QuestionJson(
            UUID id,
            String code,
            String kind,
            @Nullable String role,
            TextJson text,
            @Nullable List<TextJson> choices) {

        static QuestionJson of(Question question) {
            var content = question.content();
            return new QuestionJson(
                    question.id(),
                    question.code(),
                    content.kind().code(),
                    content.role().map(GroupRole::code).orElse(null),
                    TextJson.of(content.text()),
                    content.choices().isEmpty()
                            ? null
                            : content.choices().stream().map(TextJson::of).toList());
        }
    }

    static SurveyJson line(SurveyView survey) {
        return of(survey, null);
    }

    static SurveyJson whole(SurveyView survey, List<Question> questions) {
        return of(survey, questions.stream().map(QuestionJson::of).toList());
    }

    private static SurveyJson of(SurveyView survey, @Nullable List<QuestionJson> questions) {
        return new SurveyJson(
                survey.id(),
                survey.of().round(),
                TextJson.of(survey.of().name()),
                survey.content().moment().code(),
                survey.content().day().map(TextJson::of).orElse(null),
                TextJson.of(survey.content().title()),
                TextJson.of(survey.content().why()),
                survey.first().orElse(null),
                survey.last().orElse(null),
                survey.gatheredOn().orElse(null),
                survey.reader().open(),
                survey.reader().asked(),
                survey.reader().answered(),
                survey.count().asked().orElse(null),
                survey.count().answered().orElse(null),
                questions,
                survey.version());
    }
}
