package fi.polku.mentoring.team;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.UUID;

/**
 * A step that waits for the supervisor's review.
 *
 * @param step the step
 * @param title what it is called
 * @param person whose it is
 * @param name given name and family name
 * @param askedAt when the review was asked, UTC
 */
public record WaitingReview(UUID step, Localized title, UUID person, String name, Instant askedAt) {}
