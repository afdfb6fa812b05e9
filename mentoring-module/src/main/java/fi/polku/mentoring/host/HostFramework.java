package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A set of competences that are measured on one scale.
 *
 * @param id the host's id
 * @param scale the id of the scale
 * @param name in the languages the host has
 * @param attribution to be shown wherever its competences are, where its licence asks so
 * @param groups headings for its competences, in the order they are shown
 * @param changed when it last changed, by the host's clock
 */
public record HostFramework(
        String id, String scale, Localized name, Optional<Localized> attribution, List<Group> groups, Instant changed) {

    /**
     * A heading.
     *
     * @param id the host's id within the framework
     * @param name in the languages the host has
     */
    public record Group(String id, Localized name) {

        public Group {
            Border.id("group", id);
            name = Border.names("group", name);
        }
    }

    public HostFramework {
        Border.id("id", id);
        Border.id("scale", scale);
        name = Border.names("name", name);
        attribution = attribution.map(text -> Border.texts("attribution", text));
        groups = List.copyOf(groups);
        Set<String> ids = new HashSet<>();
        if (groups.size() > 500 || !groups.stream().allMatch(group -> ids.add(group.id()))) {
            throw new NotBelieved(RejectReason.MALFORMED, "group");
        }
    }
}
