package fi.polku.mentoring.programme;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A round of a programme as it is read.
 *
 * @param id the round
 * @param programme of which
 * @param number counts from 1
 * @param announced whether it is seen by those whom the programme reaches
 * @param previous the round it was copied from
 * @param lessons what its organisers learnt, for the next one; empty when nothing was written
 * @param timeline its phases
 * @param movedAt when announced days were last changed, UTC; absent when they never were
 * @param version for If-Match
 */
public record Round(
        UUID id,
        UUID programme,
        int number,
        boolean announced,
        Optional<UUID> previous,
        String lessons,
        Timeline timeline,
        Optional<Instant> movedAt,
        int version) {

    /** The first round of a programme as it would look on these days. */
    static Round first(UUID programme, Timeline timeline) {
        return new Round(programme, programme, 1, false, Optional.empty(), "", timeline, Optional.empty(), 1);
    }

    /** The same on other days. */
    Round on(Timeline other) {
        return new Round(id, programme, number, announced, previous, lessons, other, movedAt, version);
    }

    /**
     * The years of its meetings, by which people call a round.
     *
     * @return {@code 2027} or {@code 2027–2028}
     */
    public String years() {
        Phase meetings = timeline.phase(PhaseKind.MEETINGS).orElseThrow();
        int first = meetings.first().getYear();
        int last = meetings.last().getYear();
        return first == last ? Integer.toString(first) : first + "–" + last;
    }
}
