package fi.polku.mentoring.guest;

import fi.polku.mentoring.shared.OneTimeWord;
import java.time.Instant;
import java.util.UUID;

/**
 * An invitation that was just made, or made anew: the only moment at which its link can be told.
 *
 * @param guest whose
 * @param word the link's secret
 * @param until when the link can no longer be used, UTC
 */
public record Invitation(UUID guest, OneTimeWord word, Instant until) {}
