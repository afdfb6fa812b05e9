package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.UUID;

/**
 * One's own meeting, in a line.
 *
 * @param id which
 * @param group whose
 * @param programme the programme's name
 * @param start UTC
 * @param minutes how long
 * @param way how
 * @param recorded whether it is written down who came
 * @param open whether its group goes on
 */
public record MyMeeting(
        UUID id,
        UUID group,
        Localized programme,
        Instant start,
        int minutes,
        Way way,
        boolean recorded,
        boolean open) {}
