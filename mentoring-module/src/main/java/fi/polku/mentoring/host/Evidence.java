package fi.polku.mentoring.host;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Evidence of a competence that a person has decided to send, after having seen exactly this.
 *
 * @param id the evidence
 * @param person the owner's id in the host
 * @param competence framework and URI
 * @param level the level proposed, absent when the evidence speaks for itself
 * @param title what was done, in the person's words, at most 300 long
 * @param note a few more words the person chose to send, at most 2000 long
 * @param on the day it was done, in Finland
 * @param changed when the owner decided, UTC
 */
public record Evidence(
        String id,
        String person,
        HostCompetence.Key competence,
        Optional<Integer> level,
        String title,
        Optional<String> note,
        LocalDate on,
        Instant changed)
        implements HostMessage {

    @Override
    public Kind kind() {
        return Kind.EVIDENCE;
    }
}
