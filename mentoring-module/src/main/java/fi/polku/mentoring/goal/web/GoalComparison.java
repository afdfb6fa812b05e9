package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalView;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.FormView;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * A goal as it was saved meanwhile and as somebody typed it, field by field.
 *
 * @param rows in the order of the form; fields that are empty in both are left out
 */
public record GoalComparison(List<Row> rows) {

    /**
     * One field.
     *
     * @param label what the field is called
     * @param saved what stands there now
     * @param typed what was typed
     */
    public record Row(String label, String saved, String typed) {

        /** Whether the two are alike. */
        public boolean same() {
            return saved.equals(typed);
        }
    }

    /**
     * Compares.
     *
     * @param t the reader's language
     * @param newest the goal as it is saved now
     * @param typed the form as it was sent
     * @param competences what the form offers, which knows the chosen competence's name
     * @return for people to read
     */
    public static GoalComparison of(Texts t, GoalView newest, FormView typed, CompetenceChoices competences) {
        FormView saved = GoalDraft.form(newest);
        Map<String, String> known = Map.of(
                newest.content().competence().orElse(""),
                newest.competence().map(c -> c.name().in(t.locale())).orElse(""));
        return new GoalComparison(List.of(
                        row(t, "title", saved.value("title"), typed.value("title")),
                        row(t, "why", saved.value("why"), typed.value("why")),
                        row(
                                t,
                                "competence",
                                competence(saved, known, competences),
                                competence(typed, known, competences)),
                        row(
                                t,
                                "levelNow",
                                level(competences, saved, "levelNow"),
                                level(competences, typed, "levelNow")),
                        row(
                                t,
                                "levelTarget",
                                level(competences, saved, "levelTarget"),
                                level(competences, typed, "levelTarget")),
                        row(t, "success", saved.value("success"), typed.value("success")),
                        row(t, "due", day(t, saved.value("due")), day(t, typed.value("due"))))
                .stream()
                .filter(row -> !row.saved().isEmpty() || !row.typed().isEmpty())
                .toList());
    }

    private static Row row(Texts t, String field, String saved, String typed) {
        return new Row(t.get("goal." + field), lines(saved), lines(typed));
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    private static String competence(FormView form, Map<String, String> known, CompetenceChoices competences) {
        String uri = form.value(CompetenceChoices.CHOSEN);
        if (uri.isEmpty()) {
            return "";
        }
        return competences.choices().stream()
                .filter(choice -> choice.value().equals(uri))
                .findFirst()
                .map(Choice::label)
                .orElseGet(() -> known.getOrDefault(uri, uri));
    }

    private static String level(CompetenceChoices competences, FormView form, String field) {
        String level = form.value(field);
        return competences.scale().stream()
                .filter(step -> Integer.toString(step.number()).equals(level))
                .findFirst()
                .map(step -> level + " " + step.word())
                .orElse(level);
    }

    private static String day(Texts t, String typed) {
        try {
            return t.date(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return typed;
        }
    }
}
