package fi.polku.mentoring.path;

import fi.polku.mentoring.shared.Localized;
import java.time.Instant;

/**
 * One version of a template.
 *
 * @param number counts from 0
 * @param name the template's name in it
 * @param steps how many steps it has
 * @param writtenAt UTC
 */
public record TemplateVersion(int number, Localized name, int steps, Instant writtenAt) {}
