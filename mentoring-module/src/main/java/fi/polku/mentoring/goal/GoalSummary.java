package fi.polku.mentoring.goal;

import fi.polku.mentoring.sharing.Readers;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A goal in a list: what is not sealed.
 *
 * @param id the goal
 * @param owner whose it is
 * @param ownerName the owner by name
 * @param title what one wants to learn
 * @param competenceUri URI of the competence it develops
 * @param competence what it develops; absent without one, or while it is not in the local copy
 * @param levelNow 1–5
 * @param levelTarget 1–5
 * @param due by when
 * @param status where in its life
 * @param outlook how it looks to its owner
 * @param progress 0–100 %
 * @param createdAt UTC
 * @param changedAt UTC
 * @param readers who may read it; nobody for one's own private goals, and for goals of others
 */
public record GoalSummary(
        UUID id,
        UUID owner,
        String ownerName,
        String title,
        Optional<String> competenceUri,
        Optional<GoalCompetence> competence,
        Optional<Integer> levelNow,
        Optional<Integer> levelTarget,
        Optional<LocalDate> due,
        GoalStatus status,
        Outlook outlook,
        int progress,
        Instant createdAt,
        Instant changedAt,
        Readers readers) {}
