package fi.polku.mentoring.survey;

import fi.polku.mentoring.figure.Cell;
import fi.polku.mentoring.figure.Figures;
import fi.polku.mentoring.figure.Series;
import fi.polku.mentoring.programme.GroupRole;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** How answers are counted: each question by itself, by role, as sums from which mean and spread follow. */
final class SurveyFigures {
    /** All answers of all surveys. */
    static final Series ANSWERS = new Series("survey.answer", List.of("survey", "question", "role"));

    static final String SUM = "sum";
    static final String SQUARES = "squares";

    private SurveyFigures() {}

    /** What those who answered a question said, each of another person. Who left it out is not among them. */
    static List<Figures.Said> said(UUID survey, Question question, List<AnswerSheet> pool) {
        return pool.stream()
                .filter(sheet -> sheet.answers().containsKey(question.id()))
                .map(sheet -> new Figures.Said(
                        Cell.of(
                                survey.toString(),
                                question.id().toString(),
                                sheet.role().map(GroupRole::code).orElse("")),
                        measures(question, sheet.answers().getOrDefault(question.id(), ""))))
                .toList();
    }

    private static Map<String, Long> measures(Question question, String answer) {
        long number = Long.parseLong(answer);
        return question.content().kind() == QuestionKind.SCALE
                ? Map.of(SUM, number, SQUARES, number * number)
                : Map.of(choice((int) number), 1L);
    }

    /** How many chose it. */
    static String choice(int number) {
        return "choice" + number;
    }
}
