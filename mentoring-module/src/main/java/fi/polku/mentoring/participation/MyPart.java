package fi.polku.mentoring.participation;

import fi.polku.mentoring.host.Participation;
import java.time.Instant;
import java.util.Optional;

/**
 * One's part in a group, as the host would be told of it, and how that stands.
 *
 * @param shown exactly what would be sent now; absent for whom no host knows
 * @param taken whether the host takes it
 * @param state whether it has been told
 * @param since when it was last decided, UTC; absent while nothing was
 * @param sentAt when the host took it, or the request to forget it, UTC
 * @param differs whether it has ended since the host was told that it goes on
 * @param givenUp why it is not tried again, in the administrator's words; absent while it may be
 */
public record MyPart(
        Optional<Shown> shown,
        boolean taken,
        ToldState state,
        Optional<Instant> since,
        Optional<Instant> sentAt,
        boolean differs,
        Optional<String> givenUp) {

    /**
     * A message, and a mark of it: who sends it says by the mark what they were shown.
     *
     * @param message the message itself
     * @param mark differs when anything in the message does, but for the moment of the decision
     */
    public record Shown(Participation message, String mark) {}

    /**
     * Whether it may be sent now.
     *
     * @return false where the host takes none, and while it has what would be sent
     */
    public boolean sendable() {
        return taken && shown.isPresent() && (!state.isTold() || state == ToldState.NOT_FORGOTTEN || differs || givenUp.isPresent());
    }
}
