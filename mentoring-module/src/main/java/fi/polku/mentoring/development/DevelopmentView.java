package fi.polku.mentoring.development;

import fi.polku.mentoring.goal.GoalSummary;
import fi.polku.mentoring.host.ProfileView;
import fi.polku.mentoring.path.PathSummary;
import fi.polku.mentoring.shared.BesideProfile;
import fi.polku.mentoring.shared.Onward;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One's development.
 *
 * @param profile the competence profile
 * @param beside what the competence system was told, next to the profile
 * @param goals those at work, then drafts, then closed ones
 * @param path the open path in short, else the one completed last; absent before the first
 * @param onward what one may go on to
 * @param today the day it is in Finland
 */
public record DevelopmentView(
        ProfileView profile,
        List<BesideProfile.Line> beside,
        List<GoalSummary> goals,
        Optional<PathSummary> path,
        List<Onward.Way> onward,
        LocalDate today) {

    public DevelopmentView {
        beside = List.copyOf(beside);
        goals = List.copyOf(goals);
        onward = List.copyOf(onward);
    }

    /**
     * The goals that are not closed.
     *
     * @return those at work, then drafts
     */
    public List<GoalSummary> open() {
        return goals.stream().filter(goal -> !goal.status().isClosed()).toList();
    }

    /**
     * The goals that were achieved or abandoned.
     *
     * @return newest first
     */
    public List<GoalSummary> closed() {
        return goals.stream().filter(goal -> goal.status().isClosed()).toList();
    }

    /**
     * The goal by which a competence is being developed.
     *
     * @param competence its URI
     * @return absent when there is none that is not closed
     */
    public Optional<GoalSummary> goalFor(String competence) {
        return open().stream()
                .filter(goal -> goal.competenceUri().equals(Optional.of(competence)))
                .findFirst();
    }
}
