package fi.polku.mentoring.mentorship;

import fi.polku.mentoring.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** How a group's meetings show up on the pages of groups, which know none: a bean of the room of meetings implements this. */
public interface MeetingsBeside {

    /**
     * What a member sees of a group's meetings; in one statement.
     *
     * @param actor who is in it
     * @param group which
     * @return in short
     */
    InShort inShort(Actor actor, UUID group);

    /**
     * How the groups of a programme meet; in one statement.
     *
     * @param actor who runs it
     * @param programme which
     * @return by group
     */
    Map<UUID, Pulse> pulses(Actor actor, UUID programme);

    /**
     * A group's meetings in short.
     *
     * @param next when the next one is, UTC
     * @param actions how many things the group has to do
     * @param minutes the actor's own working time this month
     */
    record InShort(Optional<Instant> next, int actions, int minutes) {}

    /**
     * Whether a group meets.
     *
     * @param standing a message that says it
     * @param quiet whether it has not met for long
     * @param held how many meetings there were
     * @param last when it met last
     */
    record Pulse(String standing, boolean quiet, int held, Optional<LocalDate> last) {}
}
