package fi.polku.mentoring.goal;

import fi.polku.mentoring.host.CompetenceView;
import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;

/**
 * Competences that a goal may develop.
 *
 * @param chosen the one that is chosen already, with its scale
 * @param found by the words that were looked for; where nothing was looked for or chosen, those of the profile whose target is above the level now
 * @param searched whether words were looked for
 */
public record CompetenceOffer(Optional<CompetenceView> chosen, List<Found> found, boolean searched) {

    public CompetenceOffer {
        found = List.copyOf(found);
    }

    /**
     * One of them.
     *
     * @param uri names it
     * @param name what it is called
     */
    public record Found(String uri, Localized name) {}
}
