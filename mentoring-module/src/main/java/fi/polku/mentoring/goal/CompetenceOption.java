package fi.polku.mentoring.goal;

import fi.polku.mentoring.shared.Localized;

/**
 * A competence that a goal may develop.
 *
 * @param uri names it for good
 * @param name what it is called
 */
public record CompetenceOption(String uri, Localized name) {}
