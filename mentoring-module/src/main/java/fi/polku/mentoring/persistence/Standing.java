package fi.polku.mentoring.persistence;

import java.util.Optional;

/**
 * What the database told of the actor when the transaction began, in the trip that set the actor.
 *
 * @param name the person's name as shown, absent for a worker
 * @param language the language the person chose, or the host's; absent for a worker
 * @param supervises whether anybody reports to the person
 * @param guest whether the person is a guest, whom no host knows
 * @param unread how many notices the person has not read, at most 100; of a session alone
 * @param desk whether the person sits at the desk of a round now; of a session alone
 * @param coordinates whether the person coordinates a programme; of a session alone
 * @param keysEpoch another number than before when a data key has been destroyed meanwhile
 */
public record Standing(
        Optional<String> name,
        Optional<String> language,
        boolean supervises,
        boolean guest,
        int unread,
        boolean desk,
        boolean coordinates,
        long keysEpoch) {}
