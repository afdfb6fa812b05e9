package fi.polku.mentoring.application;

import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;

/**
 * How many applied as what.
 *
 * @param role as what
 * @param places how many the round takes; absent when it takes all
 * @param drafts being written
 * @param submitted sent, and in no group that is confirmed
 * @param placed in a group that is confirmed
 * @param withdrawn taken back
 * @param byOrganisation of those sent or placed, how many are whose; guests are none's
 */
public record RoleCounts(
        GroupRole role,
        Optional<Integer> places,
        int drafts,
        int submitted,
        int placed,
        int withdrawn,
        List<OfOrganisation> byOrganisation) {
    public RoleCounts {
        byOrganisation = List.copyOf(byOrganisation);
    }

    /**
     * How many of an organisation.
     *
     * @param name absent for guests
     * @param many at least one
     */
    public record OfOrganisation(Optional<Localized> name, int many) {}

    /**
     * How many wait because all places are taken.
     *
     * @return 0 when the round takes all
     */
    public int waiting() {
        return places.map(most -> Math.max(0, submitted + placed - most)).orElse(0);
    }
}
