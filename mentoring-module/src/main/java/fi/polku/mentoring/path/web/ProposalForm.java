package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathChange;
import fi.polku.mentoring.path.Position;
import fi.polku.mentoring.path.Proposals;
import fi.polku.mentoring.path.StepContent;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Reads a proposed change from a form or a JSON document. */
public final class ProposalForm {
    private static final String[] FIELDS = {
        "change", "step", "after", "due", "title", "criterion", "kind", "competences", "reason"
    };

    private ProposalForm() {}

    /**
     * What is proposed, and why.
     *
     * @param change the change
     * @param reason in the proposer's words
     */
    public record Proposed(PathChange change, Optional<String> reason) {}

    /**
     * Reads a change.
     *
     * @param input {@code change} add, drop or move, and what that needs
     * @return what is proposed
     * @throws fi.polku.mentoring.shared.Problem.Invalid when something is wrong or missing
     */
    public static Proposed read(Input input) {
        input.known(FIELDS);
        String change = input.requiredLine("change", Input.LINE);
        Optional<String> reason = input.text("reason", Proposals.LONGEST_TEXT);
        Optional<PathChange> read = switch (change) {
            case "add" -> add(input);
            case "drop" -> step(input).map(PathChange.Drop::new);
            case "move" -> move(input);
            default -> {
                if (input.fine()) {
                    input.error("change", "field.choice");
                }
                yield Optional.empty();
            }
        };
        input.check();
        return new Proposed(read.orElseThrow(), reason);
    }

    private static Optional<PathChange> add(Input input) {
        Optional<StepContent> content = TemplateForm.content(input);
        Optional<LocalDate> due = input.date("due");
        Position position = position(input).orElse(Position.end());
        return content.map(c -> new PathChange.Add(c, due, position));
    }

    private static Optional<PathChange> move(Input input) {
        Optional<UUID> step = step(input);
        Optional<Position> position = position(input);
        Optional<LocalDate> due = input.date("due");
        boolean dueChanges = input.has("due");
        input.check();
        return step.map(s -> new PathChange.Move(
                s, position, dueChanges ? Optional.of(new PathChange.NewDue(due)) : Optional.empty()));
    }

    private static Optional<UUID> step(Input input) {
        Optional<UUID> step = input.id("step");
        if (step.isEmpty() && input.fine()) {
            input.error("step", "field.required");
        }
        return step;
    }

    private static Optional<Position> position(Input input) {
        return input.choice("after", word -> switch (word) {
            case "start" -> Optional.of(Position.start());
            case "end" -> Optional.of(Position.end());
            default -> id(word).map(Position::after);
        });
    }

    private static Optional<UUID> id(String word) {
        try {
            return Optional.of(UUID.fromString(word)).filter(id -> id.toString().equalsIgnoreCase(word));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
