package fi.polku.mentoring.programme;

import java.util.UUID;

/**
 * A round can be seen by those whom its programme reaches.
 *
 * @param programme of which
 * @param round which
 */
public record RoundAnnounced(UUID programme, UUID round) {}
