package fi.polku.mentoring.shared;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What stands next to one's own competence profile, as one has the competence system told of it. A feature that has something says so here; the profile's page
 * collects all of them ({@code Instance<BesideProfile>}) and so knows none of them. A feature spends at most one statement.
 */
public interface BesideProfile {

    /**
     * What there is of the actor.
     *
     * @param actor whose profile
     * @return the newest first
     */
    List<Line> beside(Actor actor);

    /**
     * Something that the competence system was told.
     *
     * @param title what
     * @param role as what; the name of a message
     * @param from its first day
     * @param to its last day; absent while it goes on
     * @param stands how it stands; the name of a message
     * @param told how the telling stands; the name of a message
     * @param tone of that, such as {@code accepted}
     * @param href where it is looked at
     */
    record Line(
            Localized title,
            String role,
            LocalDate from,
            Optional<LocalDate> to,
            String stands,
            String told,
            String tone,
            String href) {}
}
