package fi.polku.mentoring.figure;

import java.time.LocalDate;

/**
 * A block as reports read it.
 *
 * @param series whose
 * @param until the day before which all of it was contributed, in Finland
 * @param block what it says
 */
public record ReleasedBlock(String series, LocalDate until, Block block) {}
