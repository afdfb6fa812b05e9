package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.PathSummary;
import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.StepStatus;
import fi.polku.mentoring.path.StepView;
import fi.polku.mentoring.path.TemplateStep;
import fi.polku.mentoring.path.TemplateView;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.PathStep;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Paths as steps on a line. */
public final class PathLines {
    private PathLines() {}

    /**
     * The steps of a path.
     *
     * @param path the path
     * @param t the reader's language
     * @param today the day it is
     * @param href where a step leads, empty for nowhere
     * @return in their order
     */
    public static List<PathStep> of(PathView path, Texts t, LocalDate today, Function<StepView, String> href) {
        return lines(path, path.current(), t, today, href);
    }

    /**
     * The steps of a path as its owner's supervisor sees them: what waits for a review stands out, before where the owner is.
     *
     * @param path the path
     * @param t the reader's language
     * @param today the day it is
     * @param href where a step leads, empty for nowhere
     * @return in their order
     */
    public static List<PathStep> toReview(PathView path, Texts t, LocalDate today, Function<StepView, String> href) {
        Optional<StepView> waiting = path.steps().stream()
                .filter(step -> step.status() == StepStatus.REVIEW_ASKED)
                .findFirst();
        return lines(path, waiting.or(path::current), t, today, href);
    }

    private static List<PathStep> lines(
            PathView path, Optional<StepView> here, Texts t, LocalDate today, Function<StepView, String> href) {
        Optional<UUID> current = here.map(StepView::id);
        return path.steps().stream()
                .map(s -> new PathStep(
                        s.content().title().in(t.locale()),
                        s.status().code(),
                        href.apply(s),
                        current.filter(s.id()::equals).isPresent(),
                        note(s.status(), s.due(), s.completedAt(), t, today)))
                .toList();
    }

    /**
     * The steps of a path in short.
     *
     * @param path the path
     * @param t the reader's language
     * @param today the day it is
     * @param href where a step leads, empty for nowhere
     * @return in their order
     */
    public static List<PathStep> of(
            PathSummary path, Texts t, LocalDate today, Function<PathSummary.Line, String> href) {
        Optional<UUID> current = path.current().map(PathSummary.Line::id);
        return path.steps().stream()
                .map(s -> new PathStep(
                        s.title().in(t.locale()),
                        s.status().code(),
                        href.apply(s),
                        current.filter(s.id()::equals).isPresent(),
                        note(s.status(), s.due(), Optional.empty(), t, today)))
                .toList();
    }

    /**
     * The steps of a template as they would be for somebody who begins today.
     *
     * @param template the template
     * @param t the reader's language
     * @param today the day it is
     * @return all planned
     */
    public static List<PathStep> preview(TemplateView template, Texts t, LocalDate today) {
        return template.content().steps().stream()
                .map(s -> new PathStep(title(s).in(t.locale()), StepStatus.PLANNED.code(), "", false, due(s, t, today)))
                .toList();
    }

    private static Localized title(TemplateStep step) {
        return step.content().title();
    }

    private static String due(TemplateStep step, Texts t, LocalDate today) {
        return step.due().map(due -> t.by(due.from(today))).orElse("");
    }

    private static String note(
            StepStatus status, Optional<LocalDate> due, Optional<Instant> completed, Texts t, LocalDate today) {
        if (status == StepStatus.COMPLETED) {
            return completed.map(t::date).orElse("");
        }
        return due.map(day -> day.isBefore(today) ? t.get("path.wasDue", t.date(day)) : t.by(day))
                .orElse("");
    }
}
