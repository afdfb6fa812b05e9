package fi.polku.mentoring.owndata.web;

import fi.polku.mentoring.owndata.LegalHold;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A hold over REST.
 *
 * @param id the hold
 * @param person whose data it keeps
 * @param name the person by name
 * @param reason why
 * @param reviewOn when it is to be reviewed
 * @param late whether that day is past
 * @param placedAt since when
 */
public record HoldJson(
        UUID id, UUID person, String name, String reason, LocalDate reviewOn, boolean late, Instant placedAt) {

    static HoldJson of(LegalHold hold) {
        return new HoldJson(
                hold.id(), hold.person(), hold.name(), hold.reason(), hold.reviewOn(), hold.late(), hold.placedAt());
    }
}
