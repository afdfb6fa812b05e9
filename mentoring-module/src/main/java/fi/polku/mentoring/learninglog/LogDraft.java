package fi.polku.mentoring.learninglog;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * What somebody typed and has not saved.
 *
 * @param form the form it was typed into; whoever goes on with it goes on under the same id
 * @param fields by name, as typed, right or wrong
 * @param version of the entry when its editing began; absent for a new entry
 * @param savedAt UTC
 */
public record LogDraft(UUID form, Map<String, String> fields, Optional<Integer> version, Instant savedAt) {

    public LogDraft {
        fields = Map.copyOf(fields);
    }
}
