package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.DueOffset;
import fi.polku.mentoring.path.StepContent;
import fi.polku.mentoring.path.StepKind;
import fi.polku.mentoring.path.TemplateStep;
import fi.polku.mentoring.path.WriteTemplate;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.LocalizedInput;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads a path template from a form or a JSON document. */
final class TemplateForm {
    static final int LONGEST_ADDRESS = 500;
    static final String AMOUNT = "dueIn";
    static final String UNIT = "dueUnit";

    private static final String IN_MONTHS = "dueInMonths";
    private static final String IN_DAYS = "dueInDays";

    private TemplateForm() {}

    /** A new template: published unless said otherwise. */
    static WriteTemplate create(Input input) {
        input.known("name", "description", "published", "steps");
        Localized name = LocalizedInput.requiredLine(input, "name", WriteTemplate.LONGEST_NAME);
        Localized description = LocalizedInput.text(input, "description", WriteTemplate.LONGEST_DESCRIPTION);
        boolean published = published(input).orElse(true);
        List<TemplateStep> steps = steps(input);
        input.check();
        return new WriteTemplate(name, description, published, steps);
    }

    /** What was sent replaces what is there, field by field; left out means as it is (RFC 7396). Steps are one field. */
    static WriteTemplate merge(WriteTemplate template, Input input) {
        input.known("name", "description", "published", "steps");
        Localized name = input.has("name")
                ? LocalizedInput.requiredLine(input, "name", WriteTemplate.LONGEST_NAME)
                : template.name();
        Localized description = input.has("description")
                ? LocalizedInput.text(input, "description", WriteTemplate.LONGEST_DESCRIPTION)
                : template.description();
        boolean published = published(input).orElse(template.published());
        List<TemplateStep> steps = input.has("steps") ? steps(input) : template.steps();
        input.check();
        return new WriteTemplate(name, description, published, steps);
    }

    private static Optional<Boolean> published(Input input) {
        return input.truth("published");
    }

    private static List<TemplateStep> steps(Input input) {
        List<Input> parts = input.objects("steps", WriteTemplate.MOST_STEPS);
        List<Optional<TemplateStep>> steps = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Input part = parts.get(i).known("title", "criterion", "kind", IN_MONTHS, IN_DAYS, "competences");
            steps.add(step(part));
            input.adopt("steps[" + i + "].", part);
        }
        return steps.stream().flatMap(Optional::stream).toList();
    }

    /** Absent when something in it is wrong, which the part then tells. */
    private static Optional<TemplateStep> step(Input part) {
        Optional<StepContent> content = content(part);
        Optional<DueOffset> due = part.has(AMOUNT) ? amountAndUnit(part) : eitherOf(part);
        return content.map(c -> new TemplateStep(c, due));
    }

    private static Optional<DueOffset> eitherOf(Input part) {
        Optional<DueOffset> months =
                part.number(IN_MONTHS, 0, DueOffset.MOST_MONTHS).map(n -> new DueOffset(n, DueOffset.Unit.MONTHS));
        Optional<DueOffset> days =
                part.number(IN_DAYS, 0, DueOffset.MOST_DAYS).map(n -> new DueOffset(n, DueOffset.Unit.DAYS));
        if (months.isPresent() && days.isPresent()) {
            part.error(IN_DAYS, "template.one-due");
        }
        return months.or(() -> days);
    }

    /** As forms ask it: how many, of what. */
    private static Optional<DueOffset> amountAndUnit(Input part) {
        boolean days = part.line(UNIT, Input.LINE).filter("days"::equals).isPresent();
        int most = days ? DueOffset.MOST_DAYS : DueOffset.MOST_MONTHS;
        return part.number(AMOUNT, 0, most)
                .map(n -> new DueOffset(n, days ? DueOffset.Unit.DAYS : DueOffset.Unit.MONTHS));
    }

    /** A step's content, the same for templates and proposals; absent when something in it is wrong. */
    static Optional<StepContent> content(Input part) {
        Localized title = LocalizedInput.requiredLine(part, "title", StepContent.LONGEST_TITLE);
        Localized criterion = LocalizedInput.text(part, "criterion", StepContent.LONGEST_CRITERION);
        Optional<StepKind> kind = part.choice("kind", StepKind::of);
        if (kind.isEmpty() && part.line("kind", Input.LINE).isEmpty()) {
            part.error("kind", "field.required");
        }
        List<String> competences = part.texts("competences", LONGEST_ADDRESS);
        if (competences.size() > StepContent.MOST_COMPETENCES) {
            part.error("competences", "field.too-many", StepContent.MOST_COMPETENCES);
        } else if (competences.stream().anyMatch(c -> c.chars().anyMatch(Character::isWhitespace))) {
            part.error("competences", "path.unknown-competence");
        }
        return part.fine() ? kind.map(k -> new StepContent(title, criterion, k, competences)) : Optional.empty();
    }
}
