package fi.polku.mentoring.path;

import java.util.Optional;

/**
 * What a person wrote at a step for nobody else, or not yet.
 *
 * @param note the private note
 * @param lastText what was last written for a review, also if that was taken back; to write on from there
 */
public record OwnWords(Optional<String> note, Optional<String> lastText) {
    /** Nothing. */
    static final OwnWords NONE = new OwnWords(Optional.empty(), Optional.empty());
}
