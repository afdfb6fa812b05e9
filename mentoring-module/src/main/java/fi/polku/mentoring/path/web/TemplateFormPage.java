package fi.polku.mentoring.path.web;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.host.Competences;
import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.path.WriteTemplate;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.FormView;
import fi.polku.mentoring.web.View;
import fi.polku.mentoring.web.Visit;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** The page with the form of a template, new or not. */
@RequestScoped
public class TemplateFormPage {
    private static final int MOST_FOUND = 10;
    private static final int FEWEST_LETTERS = 3;
    private static final UUID NONE = new UUID(0, 0);

    @Inject
    Visit visit;

    @Inject
    Competences catalogue;

    @Inject
    Clock clock;

    /**
     * What besides the draft the page tells.
     *
     * @param errors what is wrong, by field
     * @param refused why it was not saved, when that is not about a field
     * @param searching which step looks for a competence
     * @param preview what is to be shown as it would look
     */
    record Told(
            Map<String, String> errors, String refused, Optional<Integer> searching, Optional<WriteTemplate> preview) {
        static final Told NOTHING = new Told(Map.of(), "", Optional.empty(), Optional.empty());

        static Told wrong(Map<String, String> errors) {
            return new Told(errors, "", Optional.empty(), Optional.empty());
        }
    }

    /** The form. */
    View show(TemplateDraft draft, Told told) {
        Texts t = visit.t();
        Set<String> all =
                draft.steps().stream().flatMap(s -> s.competences().stream()).collect(Collectors.toSet());
        Map<String, CompetenceView> known = catalogue.byUris(visit.actor(), all);
        List<TemplateFormView.StepView> steps = new ArrayList<>();
        for (int i = 0; i < draft.steps().size(); i++) {
            steps.add(step(draft, i, told, known));
        }
        FormView form = new FormView(draft.fields(), told.errors());
        TemplateFormView view = new TemplateFormView(
                draft.id(), form, steps, told.refused(), told.preview().map(c -> preview(c, known)));
        String title = t.get(draft.id().isPresent() ? "template.edit" : "template.new");
        return new View(
                "template/form.jte",
                Map.of(
                        "page", visit.page(title, "templates"),
                        "view", view,
                        "today", LocalDate.now(clock.withZone(Texts.ZONE))));
    }

    private TemplateFormView.StepView step(
            TemplateDraft draft, int place, Told told, Map<String, CompetenceView> known) {
        StepDraft step = draft.steps().get(place);
        boolean focus = draft.focus().filter(f -> f == place).isPresent();
        List<Choice> chosen = step.competences().stream()
                .map(uri -> Choice.of(
                        uri,
                        Optional.ofNullable(known.get(uri))
                                .map(c -> c.name().in(visit.t().locale()))
                                .orElse(uri)))
                .toList();
        String prefix = "steps[" + place + "].";
        if (told.searching().filter(s -> s == place).isEmpty()) {
            return new TemplateFormView.StepView(prefix, place + 1, chosen, List.of(), "", focus);
        }
        String words = step.values().getOrDefault(StepDraft.SEARCH, "").strip();
        boolean enough = words.length() >= FEWEST_LETTERS;
        List<Choice> found = enough ? find(words, step) : List.of();
        String note = enough
                ? visit.t().get("template.competence.found", found.size())
                : visit.t().get("field.at-least-letters", FEWEST_LETTERS);
        return new TemplateFormView.StepView(prefix, place + 1, chosen, found, note, true);
    }

    private List<Choice> find(String words, StepDraft step) {
        return catalogue.search(visit.actor(), words, visit.t().locale(), MOST_FOUND).stream()
                .filter(found -> !step.competences().contains(found.uri()))
                .map(found -> Choice.of(found.uri(), found.name().in(visit.t().locale())))
                .toList();
    }

    private TemplateView preview(WriteTemplate content, Map<String, CompetenceView> known) {
        Map<String, Localized> names =
                known.values().stream().collect(Collectors.toMap(CompetenceView::uri, CompetenceView::name));
        return new TemplateView(NONE, content, names, clock.instant(), 0);
    }
}
