package fi.polku.mentoring.host;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What a person can, and what is aimed at, in one competence.
 *
 * @param competence framework and URI
 * @param level now, absent when not yet assessed
 * @param target absent when none is set
 * @param assessor in which role the level was assessed
 * @param assessedBy the id of who assessed, where the host tells
 * @param assessedOn the day it was assessed
 */
public record HostProfileEntry(
        HostCompetence.Key competence,
        Optional<Integer> level,
        Optional<Integer> target,
        Optional<Assessor> assessor,
        Optional<String> assessedBy,
        Optional<LocalDate> assessedOn) {

    public HostProfileEntry {
        level.ifPresent(value -> Border.level("level", value));
        target.ifPresent(value -> Border.level("target", value));
        Border.optionalId("assessedBy", assessedBy);
    }
}
