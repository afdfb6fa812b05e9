package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.StepKind;
import fi.polku.mentoring.path.StepStatus;
import fi.polku.mentoring.path.StepView;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A proposal as it is being made: first which change, then which step, then the rest.
 *
 * @param path the path it would change
 * @param change add, drop or move; empty before it is chosen
 * @param step the step it is about, once chosen
 * @param base the address of the form: {@code /path/propose} or {@code /team/ID/propose}
 * @param back where one came from
 * @param other the name of the one who shall agree; empty for one's own supervisor
 */
public record ProposalDraft(
        PathView path, String change, Optional<StepView> step, String base, String back, String other) {
    /** Every change there is, in the order the page offers them. */
    public static final List<String> CHANGES = List.of("add", "move", "drop");

    /**
     * The steps that the change may be about.
     *
     * @return without the completed ones, and for dropping without the one that is being reviewed
     */
    public List<StepView> steps() {
        return path.steps().stream()
                .filter(s -> s.status() != StepStatus.COMPLETED)
                .filter(s -> !change.equals("drop") || s.status() != StepStatus.REVIEW_ASKED)
                .toList();
    }

    /**
     * Whether a step has to be chosen first.
     *
     * @return true for moving and dropping while none is
     */
    public boolean needsStep() {
        return !change.isEmpty() && !change.equals("add") && step.isEmpty();
    }

    /**
     * Where the step may stand.
     *
     * @param t the reader's language
     * @return the start, after each of the others, the end
     */
    public List<Choice> places(Texts t) {
        List<Choice> places = new ArrayList<>();
        places.add(Choice.of("start", t.get("proposal.place.start")));
        path.steps().stream()
                .filter(s -> step.filter(own -> own.id().equals(s.id())).isEmpty())
                .map(s -> Choice.of(
                        s.id().toString(),
                        t.get("proposal.place.after", s.content().title().in(t.locale()))))
                .forEach(places::add);
        return places;
    }

    /**
     * By what one may learn.
     *
     * @param t the reader's language
     * @return every kind
     */
    public static List<Choice> kinds(Texts t) {
        return Stream.of(StepKind.values())
                .map(kind -> Choice.of(kind.code(), t.get("step.kind." + kind.code())))
                .toList();
    }

    /**
     * What the summary of errors calls the fields.
     *
     * @param t the reader's language
     * @return by field
     */
    public static Map<String, String> labels(Texts t) {
        return Map.of(
                "title", t.get("step.title"),
                "criterion", t.get("step.criterion"),
                "kind", t.get("step.kind"),
                "due", t.get("common.due"),
                "after", t.get("proposal.place"),
                "reason", t.get("proposal.reason"));
    }
}
