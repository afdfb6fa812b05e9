package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.CompetenceOption;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.Field;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The competences that a goal's form offers. Searching is part of the form, so that it works without scripts: the form comes
 * back as it was typed, with what was found as radio buttons.
 *
 * @param field what is chosen
 * @param searched what was looked for, empty when nothing was
 * @param choices none, the chosen one, and what was found
 * @param note what to tell of the search; empty when nothing was looked for
 */
public record CompetenceChoices(Field field, String searched, List<Choice> choices, String note) {
    static final String CHOSEN = "competence";
    static final String SEARCH = "competenceSearch";
    static final String SEARCHED = "competenceSearched";
    static final String FIND = "find";

    private static final int SHORTEST = 3;
    private static final int MOST = 10;

    /** Whether the form was sent to look for a competence rather than to be saved: by its button, or with words not yet looked for. */
    static boolean asked(Input input) {
        String words = input.raw().getOrDefault(SEARCH, "").strip();
        return input.has(FIND) || (!words.isEmpty() && !words.equals(input.raw().getOrDefault(SEARCHED, "")));
    }

    /** What a form looks for, if it is long enough to be looked for. */
    static Optional<String> words(FormView form) {
        return Optional.of(form.value(SEARCH).strip()).filter(w -> w.length() >= SHORTEST && w.length() <= Input.LINE);
    }

    static Optional<String> chosen(FormView form) {
        return Optional.of(form.value(CHOSEN).strip()).filter(c -> !c.isEmpty() && c.length() <= 500);
    }

    static CompetenceChoices of(FormView form, List<CompetenceOption> options, Texts t) {
        Optional<String> words = words(form);
        Optional<String> chosen = chosen(form);
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", t.get("goal.competence.none")));
        options.stream()
                .limit(MOST + (chosen.isPresent() ? 1L : 0L))
                .map(option -> Choice.of(option.uri(), option.name().in(t.locale())))
                .forEach(choices::add);
        int found = (int) options.stream()
                .filter(option -> !chosen.equals(Optional.of(option.uri())))
                .count();
        String typed = form.value(SEARCH).strip();
        String note = words.isPresent()
                ? t.get("goal.competence.found", found)
                : typed.isEmpty() ? "" : t.get("goal.competence.short", SHORTEST);
        return new CompetenceChoices(form.field(CHOSEN), typed, choices, note);
    }
}
