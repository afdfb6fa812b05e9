package fi.polku.mentoring.participation;

import fi.polku.mentoring.host.Participation;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One's part in a group, as the host is or would be told of it, and how that stands.
 *
 * @param group in which group
 * @param message what the host has been told; while it has not, exactly what would be sent now; absent for whom no host knows
 * @param taken whether the host takes it
 * @param state whether it has been told
 * @param since when it was last decided, or followed what had been, UTC; absent while nothing was
 * @param settledAt when the host took it or forgot it, or an administrator gave it up, UTC
 * @param givenUp why it is not tried again, in the administrator's words; absent while it may be
 */
public record MyPart(
        UUID group,
        Optional<Shown> message,
        boolean taken,
        ToldState state,
        Optional<Instant> since,
        Optional<Instant> settledAt,
        Optional<String> givenUp) {

    /**
     * A message, and a mark of it: who sends it says by the mark what they were shown.
     *
     * @param message the message itself
     * @param mark differs when anything in the message does, but for the moment of the decision
     */
    public record Shown(Participation message, String mark) {}

    /** Whether it goes on: then the host will be told of its end as well. */
    public boolean goesOn() {
        return message.filter(shown -> shown.message().term().status() == Participation.Status.ACTIVE)
                .isPresent();
    }

    /**
     * Whether it may be sent now.
     *
     * @return false where the host takes none, and while it has it or is about to
     */
    public boolean sendable() {
        return taken && message.isPresent() && (!state.isHeld() || givenUp.isPresent());
    }

    /**
     * Whether it may be taken back now.
     *
     * @return false while the host does not have it, and while it is being asked to forget it
     */
    public boolean backable() {
        return state.isHeld() || (state == ToldState.NOT_FORGOTTEN && givenUp.isPresent());
    }
}
