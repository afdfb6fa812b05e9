package fi.polku.mentoring.notice;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * The one text in a notice: what a published programme is called, which its human resources have written for everybody.
 *
 * @param programme which
 * @param name as published
 */
public record ProgrammeName(UUID programme, Localized name) {}
