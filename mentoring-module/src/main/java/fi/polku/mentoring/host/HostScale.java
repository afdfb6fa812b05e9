package fi.polku.mentoring.host;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How competences are measured.
 *
 * @param id the host's id
 * @param name in the languages the host has
 * @param levels at least two, each value once
 * @param changed when it last changed, by the host's clock
 */
public record HostScale(String id, Localized name, List<Level> levels, Instant changed) {

    /**
     * One step of a scale.
     *
     * @param value greater is more; 1–100
     * @param name in the languages the host has
     * @param description what somebody at this level does
     */
    public record Level(int value, Localized name, Optional<Localized> description) {

        public Level {
            Border.level("level", value);
            name = Border.names("level", name);
            description = description.map(text -> Border.texts("level", text));
        }
    }

    public HostScale {
        Border.id("id", id);
        name = Border.names("name", name);
        levels = List.copyOf(levels);
        Set<Integer> values = new HashSet<>();
        if (levels.size() < 2 || levels.size() > 20 || !levels.stream().allMatch(level -> values.add(level.value()))) {
            throw new NotBelieved(RejectReason.MALFORMED, "level");
        }
    }
}
