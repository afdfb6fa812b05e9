package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is a host's own and no matter of the contract: how it is called, how often it is read, where its pages are. From
 * configuration, never from the host.
 *
 * @param name what people call the host
 * @param syncEvery how often it is read
 * @param onlyAgency the agency everybody is in where the host has no units
 * @param framework the framework that competences are offered from first
 * @param levels what levels are called, by their value, where that differs from the host's scale; often empty. A scale
 *     that has other levels than these keeps its own names
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
     * A scale as people who use the host know it.
     *
     * @param scale in the words that the host gave
     * @return in those of configuration, when they name each of its levels and no others
     */
    List<ScaleStep> named(List<ScaleStep> scale) {
        boolean same =
                scale.stream().map(ScaleStep::value).collect(Collectors.toSet()).equals(levels.keySet());
        return same ? scale.stream().map(this::named).toList() : scale;
    }

    private ScaleStep named(ScaleStep step) {
        return new ScaleStep(step.value(), levels.getOrDefault(step.value(), step.name()), step.description());
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

        private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"<>]+");

        /**
         * Templates.
         *
         * @throws IllegalArgumentException when one is no address of the web, or has no place for what it is about
         */
        public Links {
            require(person, "{person}");
            require(competence, "{competence}");
        }

        private static void require(Optional<String> template, String place) {
            template.ifPresent(text -> {
                if (!ADDRESS.matcher(text).matches() || !text.contains(place)) {
                    throw new IllegalArgumentException("a link begins with http and has " + place + " in it");
                }
            });
        }

        /**
         * The host's page with a person's profile.
         *
         * @param id the host's id of the person
         * @return absent when no template is configured
         */
        Optional<String> toPerson(String id) {
            return person.map(template -> template.replace("{person}", encoded(id)));
        }

        /**
         * The host's page of a competence.
         *
         * @param uri names it
         * @return absent when no template is configured
         */
        Optional<String> toCompetence(String uri) {
            return competence.map(template -> template.replace("{competence}", encoded(uri)));
        }

        /** For any place in an address, where a blank is never a plus. */
        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
        }
    }
}
