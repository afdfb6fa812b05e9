package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.FormView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The form of a template as its page shows it.
 *
 * @param id the template; absent for a new one
 * @param form all fields and what is wrong with them
 * @param steps in their order
 * @param refused why it was not saved, when that is not about a field; empty for no reason
 * @param preview how it would look to who begins it, when that was asked for
 */
public record TemplateFormView(
        Optional<UUID> id, FormView form, List<StepView> steps, String refused, Optional<TemplateView> preview) {

    public TemplateFormView {
        steps = List.copyOf(steps);
    }

    /**
     * What the form offers at a step besides its fields.
     *
     * @param prefix of the names of its fields: {@code steps[0].}
     * @param number from 1
     * @param chosen the competences that are chosen
     * @param found what a search found, without those
     * @param note what to tell of the search; empty when nothing was looked for
     * @param focus whether the last button was about it
     */
    public record StepView(
            String prefix, int number, List<Choice> chosen, List<Choice> found, String note, boolean focus) {}

    /**
     * Where the form goes.
     *
     * @return its address
     */
    public String action() {
        return id.map(i -> "/path-templates/" + i + "/edit").orElse("/path-templates/new");
    }

    /**
     * Where one came from.
     *
     * @return the template's page, or the list
     */
    public String back() {
        return id.map(i -> "/path-templates/" + i).orElse("/path-templates");
    }

    /**
     * Whether a text of this name has its Swedish or English filled in, or something is wrong there.
     *
     * @param names of texts in three languages
     * @return true when these languages are to be shown
     */
    public boolean translated(String... names) {
        for (String name : names) {
            for (String language : List.of(".sv", ".en")) {
                if (!form.value(name + language).isEmpty()
                        || form.error(name + language).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * What the summary of errors calls the fields.
     *
     * @param t the reader's language
     * @return by field
     */
    public Map<String, String> labels(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        name(labels, "name", t.get("template.name"), t);
        name(labels, "description", t.get("template.description"), t);
        for (StepView step : steps) {
            String which = t.get("template.step", step.number()) + ", ";
            name(labels, step.prefix() + "title", which + t.get("step.title"), t);
            name(labels, step.prefix() + "criterion", which + t.get("step.criterion"), t);
            labels.put(step.prefix() + "kind", which + t.get("step.kind"));
            labels.put(step.prefix() + "dueIn", which + t.get("common.due"));
            labels.put(step.prefix() + "competences", which + t.get("step.competences"));
        }
        return labels;
    }

    private static void name(Map<String, String> labels, String field, String label, Texts t) {
        labels.put(field + ".fi", label);
        labels.put(field + ".sv", t.get("template.in.sv", label));
        labels.put(field + ".en", t.get("template.in.en", label));
    }
}
