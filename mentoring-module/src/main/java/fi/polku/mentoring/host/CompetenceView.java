package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.util.List;
import java.util.Optional;

/**
 * A competence of the catalogue, in the framework that is nearest to the person who asks.
 *
 * @param uri names it
 * @param name in the languages there are
 * @param heading under which its framework shows it
 * @param framework where it stands
 * @param scale what its levels are called, the lowest first; empty in a list
 */
public record CompetenceView(
        String uri, Localized name, Optional<Localized> heading, FrameworkName framework, List<ScaleStep> scale) {

    public CompetenceView {
        scale = List.copyOf(scale);
    }

    /**
     * Which framework.
     *
     * @param id the host's id
     * @param name in the languages there are
     * @param attribution to be shown with its competences, where its licence asks so
     */
    public record FrameworkName(String id, Localized name, Optional<Localized> attribution) {}

    CompetenceView on(List<ScaleStep> steps) {
        return new CompetenceView(uri, name, heading, framework, steps);
    }
}
