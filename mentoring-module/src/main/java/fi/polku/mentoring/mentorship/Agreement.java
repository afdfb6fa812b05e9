package fi.polku.mentoring.mentorship;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One version of what a group agrees on.
 *
 * @param id the version
 * @param number the first is 1
 * @param terms what it says
 * @param writtenBy the name of who wrote it; absent for somebody who is not known any more
 * @param writtenAt UTC
 * @param inForceFrom when all who were in the group had accepted it; absent until then
 * @param acceptedBy who has accepted exactly this version
 */
public record Agreement(
        UUID id,
        int number,
        Terms terms,
        Optional<String> writtenBy,
        Instant writtenAt,
        Optional<Instant> inForceFrom,
        List<UUID> acceptedBy) {

    public Agreement {
        acceptedBy = List.copyOf(acceptedBy);
    }

    /**
     * Those who have not accepted it.
     *
     * @param group as it is now
     * @return empty when it is in force
     */
    public List<Member> waitsFor(Group group) {
        return group.present().stream()
                .filter(m -> !acceptedBy.contains(m.person()))
                .toList();
    }
}
