package fi.polku.mentoring.audit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a verification found.
 *
 * @param finding the first thing that is not as it was sealed; absent when all is
 * @param seals how many seals are right, up to the finding
 * @param records how many records are right, up to the finding
 * @param sealedAt when the last right seal was made, UTC; absent when there is none
 * @param waiting how many records are not sealed yet; 0 when something was found before
 * @param since the oldest of these, UTC
 * @param head what the head file knew; absent when none was given
 */
public record Verdict(
        Optional<Finding> finding,
        long seals,
        long records,
        Optional<Instant> sealedAt,
        long waiting,
        Optional<Instant> since,
        Optional<Head> head) {

    /**
     * What the head file knew.
     *
     * @param lines how many of the seals it knew, all rightly
     * @param last the last seal it knew; 0 for none
     * @param lacking how many right seals it did not know though it knew later ones: lines were removed from it
     * @param toCome how many right seals came after the last that it knew
     * @param since when the first of these was made, UTC
     * @param unreadable how many lines said nothing
     * @param remarks its remarks, such as when it was begun
     */
    public record Head(
            long lines,
            long last,
            long lacking,
            long toCome,
            Optional<Instant> since,
            long unreadable,
            List<String> remarks) {
        public Head {
            remarks = List.copyOf(remarks);
        }
    }

    /**
     * Whether everything that was sealed is as it was.
     *
     * @return false when something was found
     */
    public boolean intact() {
        return finding.isEmpty();
    }
}
