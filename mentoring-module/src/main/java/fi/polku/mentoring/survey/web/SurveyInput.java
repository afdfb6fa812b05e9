package fi.polku.mentoring.survey.web;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.survey.AnswerSheet;
import fi.polku.mentoring.survey.BeginSurvey;
import fi.polku.mentoring.survey.Question;
import fi.polku.mentoring.survey.QuestionContent;
import fi.polku.mentoring.survey.QuestionKind;
import fi.polku.mentoring.survey.SurveyMoment;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.LocalizedInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** A survey, its questions and answers, read from forms and JSON by the same rules. */
final class SurveyInput {
    static final String MOMENT = "moment";
    static final String EVENT = "event";
    static final String FIRST = "firstDay";
    static final String LAST = "lastDay";
    static final String KIND = "kind";
    static final String ROLE = "role";
    static final String TEXT = "text";
    static final String CHOICES = "choices";
    static final String VERSION = "version";

    private static final int LONGEST_CHOICES = QuestionContent.MOST_CHOICES * (QuestionContent.LONGEST + 2);

    private SurveyInput() {}

    static BeginSurvey begin(Input input) {
        input.known(MOMENT, EVENT, FIRST, LAST);
        input.requiredLine(MOMENT, Input.LINE);
        Optional<SurveyMoment> moment = input.choice(MOMENT, SurveyMoment::of);
        Optional<UUID> event = input.id(EVENT);
        Optional<LocalDate> first = input.date(FIRST);
        Optional<LocalDate> last = input.date(LAST);
        boolean days = moment.filter(SurveyMoment::hasOwnDays).isPresent();
        boolean day = moment.filter(m -> m == SurveyMoment.AFTER_TRAINING).isPresent();
        if (day && event.isEmpty() && input.fine()) {
            input.error(EVENT, "field.required");
        }
        if (days && first.isEmpty() && input.fine()) {
            input.error(FIRST, "field.required");
        }
        if (days && last.isEmpty() && input.fine()) {
            input.error(LAST, "field.required");
        }
        if (days
                && first.isPresent()
                && last.filter(l -> l.isBefore(first.get())).isPresent()) {
            input.error(LAST, "survey.wrong.days");
        }
        input.check();
        return new BeginSurvey(
                moment.orElseThrow(), event.filter(e -> day), first.filter(d -> days), last.filter(d -> days));
    }

    static QuestionContent question(Input input) {
        input.known(KIND, ROLE, TEXT, CHOICES);
        input.requiredLine(KIND, Input.LINE);
        Optional<QuestionKind> kind = input.choice(KIND, QuestionKind::of);
        Optional<GroupRole> role = input.choice(ROLE, GroupRole::of);
        Localized text = LocalizedInput.requiredLine(input, TEXT, QuestionContent.LONGEST);
        List<Localized> choices = choices(input, kind);
        input.check();
        return new QuestionContent(kind.orElseThrow(), role, text, choices);
    }

    /** A line for each; in a language in which there are as many lines, or none. */
    private static List<Localized> choices(Input input, Optional<QuestionKind> kind) {
        Localized all = LocalizedInput.text(input, CHOICES, LONGEST_CHOICES);
        if (kind.filter(k -> k == QuestionKind.CHOICE).isEmpty()) {
            return List.of();
        }
        List<String> fi = lines(all.fi());
        List<String> sv = lines(all.sv());
        List<String> en = lines(all.en());
        if (fi.size() < QuestionContent.FEWEST_CHOICES || fi.size() > QuestionContent.MOST_CHOICES) {
            input.error(
                    CHOICES + ".fi",
                    "survey.wrong.choices",
                    QuestionContent.FEWEST_CHOICES,
                    QuestionContent.MOST_CHOICES);
        }
        if (!sv.isEmpty() && sv.size() != fi.size()) {
            input.error(CHOICES + ".sv", "survey.wrong.as-many", fi.size());
        }
        if (!en.isEmpty() && en.size() != fi.size()) {
            input.error(CHOICES + ".en", "survey.wrong.as-many", fi.size());
        }
        Stream.of(fi, sv, en)
                .flatMap(List::stream)
                .filter(line -> line.length() > QuestionContent.LONGEST)
                .findFirst()
                .ifPresent(line -> input.error(CHOICES + ".fi", "field.too-long", QuestionContent.LONGEST));
        List<Localized> choices = new ArrayList<>();
        for (int i = 0; i < fi.size() && input.fine(); i++) {
            choices.add(new Localized(fi.get(i), sv.isEmpty() ? "" : sv.get(i), en.isEmpty() ? "" : en.get(i)));
        }
        return choices;
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What was answered, by the code of each question that the person is asked. */
    static Map<String, String> answers(Input input, List<Question> questions) {
        input.known(questions.stream().map(Question::code).toArray(String[]::new));
        Map<String, String> given = new LinkedHashMap<>();
        for (Question question : questions) {
            Optional<String> answer = question.content().kind() == QuestionKind.TEXT
                    ? input.text(question.code(), AnswerSheet.LONGEST_TEXT)
                    : input.number(question.code(), 1, question.most()).map(String::valueOf);
            answer.ifPresent(said -> given.put(question.code(), said));
        }
        input.check();
        return given;
    }

    /** The version that a form was filled in over. */
    static Optional<Integer> version(Input input) {
        return input.number(VERSION, 1, Integer.MAX_VALUE);
    }
}
