package fi.polku.mentoring.team;

import fi.polku.mentoring.path.PathSummary;
import fi.polku.mentoring.path.StepStatus;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who reports to the one who looks.
 *
 * @param person the person
 * @param name given name and family name
 * @param unit the unit's name; empty where the host names none
 * @param path where the person is on the path; absent before the first
 * @param proposals how many changes the person has proposed that wait for the supervisor
 * @param sharedGoals how many goals the supervisor may read
 * @param insteadOf the supervisor by name, when the one who looks stands in for them
 */
public record TeamMember(
        UUID person,
        String name,
        Localized unit,
        Optional<PathSummary> path,
        int proposals,
        int sharedGoals,
        Optional<String> insteadOf) {

    /**
     * The steps that wait for a review.
     *
     * @return in the order of the path
     */
    public List<PathSummary.Line> reviews() {
        return path.stream()
                .flatMap(p -> p.steps().stream())
                .filter(s -> s.status() == StepStatus.REVIEW_ASKED)
                .toList();
    }

    /**
     * Whether anything waits for the supervisor.
     *
     * @return false when nothing does
     */
    public boolean waits() {
        return proposals > 0 || !reviews().isEmpty();
    }
}
