package fi.polku.mentoring.goal.web;

import fi.polku.mentoring.goal.GoalCompetences;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.ProblemDocument;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Draws the form of a goal, with the competences to choose from. */
@RequestScoped
class GoalFormPage {
    private static final String ONCE = "form";

    @Inject
    Visit visit;

    @Inject
    GoalCompetences competences;

    /** The form's page. */
    View show(GoalDraft draft, FormView form) {
        return show("goal/form.jte", draft, form, Map.of());
    }

    /** A page that holds the form and more. */
    View show(String template, GoalDraft draft, FormView form, Map<String, Object> more) {
        Map<String, Object> shown = new HashMap<>(more);
        shown.put("competences", competences(form));
        shown.put("page", visit.page(visit.t().get(draft.title()), "development"));
        shown.put("draft", draft);
        shown.put("form", form);
        shown.put("once", once(form));
        return new View(template, shown);
    }

    /** Names this showing of the form, so that a new goal that is sent twice is set once. */
    private static String once(FormView form) {
        String before = form.value(ONCE);
        return before.isEmpty() ? UUID.randomUUID().toString() : before;
    }

    /** The choice of competences alone. */
    View choices(FormView form) {
        return new View("goal/competences.jte", Map.of("t", visit.t(), "competences", competences(form)));
    }

    /** The form as it was sent. */
    FormView sent(Input input) {
        return FormView.of(input.raw());
    }

    /** The form as it was sent, with what is wrong with it. */
    FormView refused(Input input, Problem.Invalid invalid) {
        return new FormView(input.raw(), ProblemDocument.errors(invalid, visit.t()));
    }

    private CompetenceChoices competences(FormView form) {
        var offer = competences.offer(
                visit.actor(),
                CompetenceChoices.words(form),
                CompetenceChoices.chosen(form),
                visit.t().locale());
        return CompetenceChoices.of(form, offer, visit.t());
    }
}
