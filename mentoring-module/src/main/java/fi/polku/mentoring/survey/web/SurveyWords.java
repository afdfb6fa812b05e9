package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.survey.Change;
import fi.polku.mentoring.survey.Question;
import fi.polku.mentoring.survey.QuestionKind;
import fi.polku.mentoring.survey.SurveyMoment;
import fi.polku.mentoring.survey.SurveyResult;
import fi.polku.mentoring.survey.SurveyView;
import fi.polku.mentoring.survey.Surveys;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.Level;
import fi.polku.mentoring.web.Tone;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Words for surveys, and the names of fields in a summary of errors. */
public final class SurveyWords {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private SurveyWords() {}

    /** When a survey can be asked. */
    public static List<Choice> moments(Texts t) {
        return Stream.of(SurveyMoment.values())
                .map(moment -> new Choice(
                        moment.code(),
                        t.get("survey.moment." + moment.code()),
                        t.get("survey.moment.hint." + moment.code())))
                .toList();
    }

    /** Days of training that can be asked about. */
    public static List<Choice> days(Texts t, List<Surveys.Day> days) {
        return days.stream()
                .map(day -> Choice.of(day.event().toString(), day.title().in(t.locale()) + ", " + t.date(day.day())))
                .toList();
    }

    /** How a question can be answered. */
    public static List<Choice> kinds(Texts t) {
        return Stream.of(QuestionKind.values())
                .map(kind -> Choice.of(kind.code(), t.get("survey.kind." + kind.code())))
                .toList();
    }

    /** Who can be asked alone. */
    public static List<Choice> roles(Texts t) {
        return Stream.of(GroupRole.values())
                .map(role -> Choice.of(role.code(), t.get("programme.role." + role.code())))
                .toList();
    }

    /** The steps of a scale. */
    public static List<Level> scale(Texts t) {
        return IntStream.rangeClosed(1, QuestionKind.HIGHEST)
                .mapToObj(number -> new Level(number, t.get("survey.scale." + number)))
                .toList();
    }

    /** What one chooses from, by number from 1 on. */
    public static List<Choice> choices(Texts t, Question question) {
        return IntStream.rangeClosed(1, question.most())
                .mapToObj(number -> Choice.of(
                        String.valueOf(number),
                        question.content().choices().get(number - 1).in(t.locale())))
                .toList();
    }

    /** A field of the forms with its language. */
    public static String in(Texts t, String field, String language) {
        return t.get("survey." + field) + " (" + t.get("programme.language." + language) + ")";
    }

    /** The fields of the forms in which a survey is set up. */
    public static Map<String, String> labels(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String field : List.of("moment", "event", "firstDay", "lastDay", "kind", "role")) {
            labels.put(field, t.get("survey." + field));
        }
        for (String language : LANGUAGES) {
            labels.put("text." + language, in(t, "text", language));
            labels.put("choices." + language, in(t, "choices", language));
        }
        return labels;
    }

    /** The fields of a survey that is answered. */
    public static Map<String, String> labels(Texts t, List<Question> questions) {
        Map<String, String> labels = new LinkedHashMap<>();
        questions.forEach(question ->
                labels.put(question.code(), question.content().text().in(t.locale())));
        return labels;
    }

    /** On which days it is open. */
    public static String days(Texts t, SurveyView survey) {
        return survey.first()
                .map(first ->
                        t.get("survey.days", t.date(first), t.date(survey.last().orElse(first))))
                .orElseGet(() -> t.get("survey.days.none"));
    }

    /** The colour of how it stands. */
    public static Tone tone(SurveyView survey, LocalDate today) {
        return switch (survey.state(today)) {
            case "open" -> Tone.GOOD;
            case "closing" -> Tone.WAITING;
            case "without-days" -> Tone.WARNING;
            default -> Tone.NEUTRAL;
        };
    }

    /** How many have answered, of how many. */
    public static String count(Texts t, SurveyView survey) {
        int asked = survey.count().asked().orElse(0);
        return survey.count()
                .answered()
                .map(answered -> t.get("survey.count", answered, asked))
                .orElseGet(() -> t.get("survey.count.few", asked));
    }

    /** Of whom a row is. */
    public static String who(Texts t, SurveyResult.Line row) {
        return row.role().map(role -> t.get("programme.role." + role.code())).orElseGet(() -> t.get("survey.all"));
    }

    /** With one decimal, as the language writes it. */
    public static String decimal(Texts t, double number) {
        return t.get("survey.decimal", number);
    }

    /** Such as {@code +0.4 ± 0.3}. */
    public static String change(Texts t, Optional<Change> change) {
        return change.map(c -> t.get(
                        "survey.change", t.get("survey.signed", c.difference()), t.get("survey.decimal", c.margin())))
                .orElse("–");
    }

    /** Whether that is more than chance. */
    public static String verdict(Texts t, Change change) {
        if (!change.isClear()) {
            return t.get("survey.change.unclear");
        }
        return t.get(change.difference() > 0 ? "survey.change.up" : "survey.change.down");
    }
}
