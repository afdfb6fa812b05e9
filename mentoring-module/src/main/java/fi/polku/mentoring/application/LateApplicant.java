package fi.polku.mentoring.application;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Somebody who may apply though the window is over.
 *
 * @param person who
 * @param name theirs
 * @param until the last day on which they may, in Finland
 */
public record LateApplicant(UUID person, String name, LocalDate until) {}
