package fi.polku.mentoring.gathering;

import java.util.Optional;

/**
 * How it stands with one's own coming.
 *
 * @param way in the room or from elsewhere
 * @param state whether one comes
 * @param ahead how many wait before one; absent unless one waits
 * @param attended whether one was there; absent until it is said
 */
public record MySeat(Way way, SeatState state, Optional<Integer> ahead, Optional<Boolean> attended) {}
