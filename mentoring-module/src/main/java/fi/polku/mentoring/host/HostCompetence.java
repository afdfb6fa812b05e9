package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.Optional;

/**
 * A competence in one framework.
 *
 * @param key framework and URI
 * @param group the heading it stands under
 * @param name in the languages the host has
 * @param changed when it last changed, by the host's clock
 */
public record HostCompetence(Key key, Optional<String> group, Localized name, Instant changed) {

    /**
     * What names a competence; the same URI may stand in several frameworks.
     *
     * @param framework the framework's id in the host
     * @param uri absolute, never fetched
     */
    public record Key(String framework, String uri) {

        public Key {
            Border.id("framework", framework);
            Border.uri("uri", uri);
        }
    }

    public HostCompetence {
        Border.optionalId("group", group);
        name = Border.names("name", name);
    }
}
