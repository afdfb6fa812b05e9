package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Localized;
import java.util.UUID;

/**
 * Something that was agreed at one of one's meetings, and that one is to do, alone or with all.
 *
 * @param group whose
 * @param programme the programme's name
 * @param action what
 */
public record MyOpenAction(UUID group, Localized programme, JointAction action) {}
