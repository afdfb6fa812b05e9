package fi.polku.mentoring.team;

import fi.polku.mentoring.path.PathView;
import fi.polku.mentoring.path.ProposalView;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * One person of the team, closely.
 *
 * @param person the person
 * @param name given name and family name
 * @param path the open path, else the one completed last; absent before the first
 * @param proposals changes proposed for it, open ones first
 * @param goals what the person shares with the one who looks, newest first
 */
public record Report(
        UUID person, String name, Optional<PathView> path, List<ProposalView> proposals, List<SharedGoal> goals) {

    /**
     * A goal that the person shares.
     *
     * @param id the goal
     * @param title what it is called
     * @param status where in its life, by the API's word
     */
    public record SharedGoal(UUID id, String title, String status) {}
}
