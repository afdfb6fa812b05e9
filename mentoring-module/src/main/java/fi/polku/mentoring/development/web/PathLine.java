package fi.polku.mentoring.development.web;

import fi.polku.mentoring.path.PathSummary;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.PathStep;
import java.util.List;
import java.util.Optional;

/** A path as steps on a line. */
public final class PathLine {
    private PathLine() {}

    /**
     * The steps.
     *
     * @param t the reader's language
     * @param path the path in short
     * @return in their order
     */
    public static List<PathStep> of(Texts t, PathSummary path) {
        Optional<PathSummary.Line> current = path.current();
        return path.steps().stream()
                .map(step -> new PathStep(
                        step.title().in(t.locale()),
                        step.status().code(),
                        "/steps/" + step.id(),
                        current.equals(Optional.of(step)),
                        step.due().map(t::by).orElse("")))
                .toList();
    }
}
