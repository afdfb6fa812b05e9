package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.CompetenceOffer;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.Field;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The competences that a goal's form offers. Searching is part of the form, so that it works without scripts: the form comes
 * back as it was typed, with what was found as radio buttons.
 *
 * @param field what is chosen
 * @param searched what was looked for, empty when nothing was
 * @param choices none, the chosen one, and what was found
 * @param note what to tell of the search; empty when nothing was looked for
 * @param scale the words for levels of the chosen competence, or Polku's own
 */
public record CompetenceChoices(Field field, String searched, List<Choice> choices, String note, List<Level> scale) {
    static final String CHOSEN = "competence";
    static final String SEARCH = "competenceSearch";
    static final String SEARCHED = "competenceSearched";
    static final String FIND = "find";

    private static final int SHORTEST = 3;
    private static final int MOST = 10;
    private static final int LONGEST_URI = 500;

    /** Whether the form was sent to look for a competence rather than to be saved: by its button, or with words not yet looked for. */
    static boolean asked(Input input) {
        Map<String, String> raw = input.raw();
        String words = raw.getOrDefault(SEARCH, "").strip();
        return input.has(FIND) || (!words.isEmpty() && !words.equals(raw.getOrDefault(SEARCHED, "")));
    }

    /** What a form looks for, if it is long enough to be looked for. */
    static Optional<String> words(FormView form) {
        return Optional.of(form.value(SEARCH).strip()).filter(w -> w.length() >= SHORTEST && w.length() <= Input.LINE);
    }

    static Optional<String> chosen(FormView form) {
        return Optional.of(form.value(CHOSEN).strip()).filter(c -> !c.isEmpty() && c.length() <= LONGEST_URI);
    }

    static CompetenceChoices of(FormView form, CompetenceOffer offer, Texts t) {
        List<Choice> choices = new ArrayList<>();
        choices.add(Choice.of("", t.get("goal.competence.none")));
        offer.chosen().ifPresent(c -> choices.add(Choice.of(c.uri(), c.name().in(t.locale()))));
        List<CompetenceOffer.Found> others = offer.found().stream()
                .filter(found ->
                        offer.chosen().filter(c -> c.uri().equals(found.uri())).isEmpty())
                .toList();
        others.stream()
                .limit(MOST)
                .forEach(
                        found -> choices.add(Choice.of(found.uri(), found.name().in(t.locale()))));
        return new CompetenceChoices(
                form.field(CHOSEN),
                form.value(SEARCH).strip(),
                choices,
                note(form, offer.searched(), others.size(), t),
                Level.of(offer.chosen().map(c -> c.scale()).orElse(List.of()), t));
    }

    private static String note(FormView form, boolean searched, int found, Texts t) {
        if (searched) {
            return t.get("goal.competence.found", found);
        }
        if (!form.value(SEARCH).isBlank()) {
            return t.get("goal.competence.short", SHORTEST);
        }
        return found > 0 ? t.get("goal.competence.fromProfile") : "";
    }
}
