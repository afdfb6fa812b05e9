package fi.polku.mentoring.reply;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * How replies are read.
 *
 * @param configured whether there is a mailbox at all
 * @param reached when the mailbox was last looked through, UTC; absent when never
 * @param fault why it could not be the last time; absent when it could
 * @param counts how many mails came to what within the last 30 days
 */
public record ReplyStanding(
        boolean configured, Optional<Instant> reached, Optional<String> fault, Map<Outcome, Long> counts) {
    public ReplyStanding {
        counts = Map.copyOf(counts);
    }

    /**
     * How many mails came to that.
     *
     * @param outcome what came of them
     * @return zero when none
     */
    public long count(Outcome outcome) {
        return counts.getOrDefault(outcome, 0L);
    }
}
