package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.DueOffset;
import fi.polku.mentoring.path.TemplateStep;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.web.Input;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A step of a template that is being written, as its form holds it.
 *
 * @param values what stands in its fields, by the ending of their names: {@code title.fi}, {@code kind}
 * @param competences URIs of what is chosen
 */
record StepDraft(Map<String, String> values, List<String> competences) {
    static final String SEARCH = "competenceSearch";
    static final String SEARCHED = "competenceSearched";

    private static final int MANY = 100;

    StepDraft {
        values = Map.copyOf(values);
        competences = List.copyOf(competences);
    }

    /** A new one, with nothing in it. */
    static StepDraft empty() {
        return new StepDraft(Map.of(TemplateForm.UNIT, "months"), List.of());
    }

    /** What was sent, right or wrong. */
    static StepDraft sent(Input part) {
        List<String> chosen = part.texts("competences", TemplateForm.LONGEST_ADDRESS);
        return new StepDraft(part.raw(), chosen.subList(0, Math.min(MANY, chosen.size())));
    }

    /** What is there. */
    static StepDraft of(TemplateStep step) {
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "title", step.content().title());
        put(values, "criterion", step.content().criterion());
        values.put("kind", step.content().kind().code());
        values.put(
                TemplateForm.AMOUNT,
                step.due().map(d -> Integer.toString(d.amount())).orElse(""));
        values.put(
                TemplateForm.UNIT,
                step.due().filter(d -> d.unit() == DueOffset.Unit.DAYS).isPresent() ? "days" : "months");
        return new StepDraft(values, step.content().competences());
    }

    static void put(Map<String, String> values, String name, Localized text) {
        values.put(name + ".fi", text.fi());
        values.put(name + ".sv", text.sv());
        values.put(name + ".en", text.en());
    }

    /** Words that were typed and not yet looked for. */
    boolean asksForSearch() {
        String words = values.getOrDefault(SEARCH, "").strip();
        return !words.isEmpty() && !words.equals(values.getOrDefault(SEARCHED, ""));
    }
}
