package fi.polku.mentoring.figure;

import java.util.Map;
import java.util.UUID;

/**
 * What one person did or answered, as far as figures count it, until it has become part of a block.
 *
 * @param id which one
 * @param contributor whose it is; who contributes twice is still one
 * @param cell where it belongs, with a value for every dimension of its series
 * @param measures what is summed, by name; may be empty, as contributions are counted anyway
 */
record Contribution(UUID id, UUID contributor, Cell cell, Map<String, Long> measures) {
    Contribution {
        measures = Map.copyOf(measures);
    }
}
