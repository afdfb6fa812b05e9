package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What is a host's own and no matter of the contract: how it is called, how often it is read, where its pages are. From
 * configuration, never from the host.
 *
 * @param name what people call the host
 * @param syncEvery how often it is read
 * @param onlyAgency the agency everybody is in where the host has no units
 * @param framework the framework that competences are offered from first
 * @param levels what levels are called, by their value, where that differs from the host's scale; often empty
 * @param links where the host shows what it holds
 */
public record HostConventions(
        Localized name,
        Duration syncEvery,
        Optional<HostUnit> onlyAgency,
        Optional<String> framework,
        Map<Integer, Localized> levels,
        Links links) {

    public HostConventions {
        levels = Map.copyOf(levels);
        if (syncEvery.isNegative() || syncEvery.isZero()) {
            throw new IllegalArgumentException("a host is read every so often, not every " + syncEvery);
        }
    }

    /**
     * Addresses of the host's own pages, as templates.
     *
     * @param person a person's profile, with {@code {person}} in the place of the host's id
     * @param competence a competence, with {@code {competence}} in the place of its URI
     */
    public record Links(Optional<String> person, Optional<String> competence) {
        /** No page of the host is known. */
        public static final Links NONE = new Links(Optional.empty(), Optional.empty());
    }
}
