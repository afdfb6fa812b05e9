package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.TemplateStep;
import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.path.WriteTemplate;
import fi.polku.mentoring.web.Input;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A template that is being written, as its form holds it: right or wrong, kept by the form alone until it is saved. Adding,
 * moving and taking away steps are buttons that send the form and get it back changed.
 *
 * @param id the template; absent for a new one
 * @param values what stands in the fields outside the steps
 * @param steps in their order
 * @param focus which step the last button was about; absent for none
 */
record TemplateDraft(Optional<UUID> id, Map<String, String> values, List<StepDraft> steps, Optional<Integer> focus) {
    static final String BUTTON = "do";

    private static final Pattern ON_A_STEP = Pattern.compile("(up|down|remove|find)-(\\d{1,2})");

    TemplateDraft {
        values = Map.copyOf(values);
        steps = List.copyOf(steps);
    }

    /** A new one, with room for its first step. */
    static TemplateDraft empty() {
        return new TemplateDraft(Optional.empty(), Map.of(), List.of(StepDraft.empty()), Optional.empty());
    }

    /** What is there. */
    static TemplateDraft of(TemplateView template) {
        Map<String, String> values = new LinkedHashMap<>();
        StepDraft.put(values, "name", template.content().name());
        StepDraft.put(values, "description", template.content().description());
        values.put("version", Integer.toString(template.version()));
        List<TemplateStep> steps = template.content().steps();
        return new TemplateDraft(
                Optional.of(template.id()),
                values,
                steps.stream().map(StepDraft::of).toList(),
                Optional.empty());
    }

    /** What was sent, right or wrong. */
    static TemplateDraft sent(Optional<UUID> id, Input input) {
        List<StepDraft> steps = input.objects("steps", WriteTemplate.MOST_STEPS).stream()
                .map(StepDraft::sent)
                .toList();
        Map<String, String> values = new LinkedHashMap<>(input.raw());
        values.keySet().removeIf(name -> name.startsWith("steps["));
        return new TemplateDraft(id, values, steps, Optional.empty());
    }

    /** The form after a button that only changes the form; the same for any other button. */
    TemplateDraft press(String button) {
        if ("add".equals(button)) {
            List<StepDraft> more = new ArrayList<>(steps);
            more.add(StepDraft.empty());
            return with(more, more.size() - 1);
        }
        Matcher onStep = ON_A_STEP.matcher(button);
        int place = onStep.matches() ? Integer.parseInt(onStep.group(2)) : steps.size();
        return place < steps.size() ? press(onStep.group(1), place) : this;
    }

    private TemplateDraft press(String what, int place) {
        List<StepDraft> next = new ArrayList<>(steps);
        StepDraft step = next.remove(place);
        int to = switch (what) {
            case "up" -> Math.max(0, place - 1);
            case "down" -> Math.min(next.size(), place + 1);
            default -> place;
        };
        if ("remove".equals(what)) {
            return with(next, Math.min(place, next.size() - 1));
        }
        next.add(to, step);
        return with(next, to);
    }

    private TemplateDraft with(List<StepDraft> other, int place) {
        return new TemplateDraft(id, values, other, other.isEmpty() ? Optional.empty() : Optional.of(place));
    }

    /** The same about another version, as when somebody else has made one meanwhile. */
    TemplateDraft on(int version) {
        Map<String, String> other = new LinkedHashMap<>(values);
        other.put("version", Integer.toString(version));
        return new TemplateDraft(id, other, steps, focus);
    }

    /** Which step looks for a competence: by its button, or with words not yet looked for; absent for none. */
    Optional<Integer> searching(String button) {
        if (button.startsWith("find-")) {
            return press(button).focus();
        }
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).asksForSearch()) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** All fields by their whole names, for the parts that draw them. */
    Map<String, String> fields() {
        Map<String, String> fields = new LinkedHashMap<>(values);
        for (int i = 0; i < steps.size(); i++) {
            String prefix = "steps[" + i + "].";
            steps.get(i).values().forEach((name, value) -> fields.put(prefix + name, value));
        }
        return fields;
    }
}
