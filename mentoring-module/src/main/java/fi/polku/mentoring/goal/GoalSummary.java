package fi.polku.mentoring.goal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal in a list: what is not sealed.
 *
 * @param id the goal
 * @param owner whose it is
 * @param title what one wants to learn
 * @param competence URI of the competence it develops
 * @param levelNow 1–5
 * @param levelTarget 1–5
 * @param due by when
 * @param status where in its life
 * @param outlook how it looks to its owner
 * @param progress 0–100 %
 * @param createdAt UTC
 * @param changedAt UTC
 * @param readers who may read it; empty counts for one's own private goals, and for goals of others
 */
public record GoalSummary(
        UUID id,
        UUID owner,
        String title,
        Optional<String> competence,
        Optional<Integer> levelNow,
        Optional<Integer> levelTarget,
        Optional<LocalDate> due,
        GoalStatus status,
        Outlook outlook,
        int progress,
        Instant createdAt,
        Instant changedAt,
        Readers readers) {

    /**
     * Who may read it besides the owner.
     *
     * @param supervisor whether the supervisor may
     * @param named how many named people may
     * @param host whether the competence system has a summary
     */
    public record Readers(boolean supervisor, int named, boolean host) {
        /** Nobody else. */
        public static final Readers NOBODY = new Readers(false, 0, false);

        /**
         * Whether only the owner may.
         *
         * @return true for a private goal
         */
        public boolean none() {
            return !supervisor && named == 0 && !host;
        }
    }
}
