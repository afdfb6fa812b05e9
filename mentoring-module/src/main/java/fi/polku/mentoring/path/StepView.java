package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A step as its person or the supervisor sees it.
 *
 * @param id the step
 * @param path of which path
 * @param owner whose path it is
 * @param content what it is about
 * @param competences the names of its competences, by URI
 * @param due when it is due
 * @param status where it is
 * @param completedAt when it was approved, UTC
 * @param review the last asking for a review
 * @param version for If-Match
 */
public record StepView(
        UUID id,
        UUID path,
        UUID owner,
        StepContent content,
        Map<String, Localized> competences,
        Optional<LocalDate> due,
        StepStatus status,
        Optional<Instant> completedAt,
        Optional<ReviewView> review,
        int version) {

    /**
     * What the supervisor wrote when the step was last decided.
     *
     * @return absent before the first decision, while a new review waits, and when nothing was written
     */
    public Optional<String> comment() {
        return review.filter(r -> r.decision().isPresent()).flatMap(ReviewView::comment);
    }
}
