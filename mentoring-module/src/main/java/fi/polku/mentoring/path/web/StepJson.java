package fi.polku.mentoring.path.web;

import fi.polku.mentoring.path.ReviewView;
import fi.polku.mentoring.path.StepView;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step as the API shows it, its texts in the caller's language. {@code status} is planned, in-progress, review-asked,
 * returned or completed; {@code reviewText} is what the person wrote for the last review, {@code comment} what the
 * supervisor wrote when it was decided.
 */
public record StepJson(
        UUID id,
        UUID path,
        UUID owner,
        String title,
        @Nullable String criterion,
        String kind,
        @Nullable LocalDate due,
        List<CompetenceJson> competences,
        String status,
        @Nullable Instant completedAt,
        @Nullable Instant reviewAskedAt,
        @Nullable String reviewText,
        @Nullable String comment,
        int version) {

    /** A competence that a step develops, by its URI, and what it is called. */
    public record CompetenceJson(String uri, String name) {}

    static StepJson of(StepView step, Locale language) {
        Optional<ReviewView> review = step.review();
        return new StepJson(
                step.id(),
                step.path(),
                step.owner(),
                step.content().title().in(language),
                Optional.of(step.content().criterion().in(language))
                        .filter(c -> !c.isEmpty())
                        .orElse(null),
                step.content().kind().code(),
                step.due().orElse(null),
                step.content().competences().stream()
                        .map(uri -> new CompetenceJson(
                                uri,
                                Optional.ofNullable(step.competences().get(uri))
                                        .map(n -> n.in(language))
                                        .orElse(uri)))
                        .toList(),
                step.status().code(),
                step.completedAt().orElse(null),
                review.map(ReviewView::askedAt).orElse(null),
                review.flatMap(ReviewView::text).orElse(null),
                step.comment().orElse(null),
                step.version());
    }
}
