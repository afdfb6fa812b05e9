package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Localized;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody with a task in a programme.
 *
 * @param id of the task
 * @param round in which round; absent for the programme as a whole
 * @param task what they do
 * @param person who
 * @param name given name and family name
 * @param organisation on whose behalf
 * @param organisationName its name
 */
public record NamedPerson(
        UUID id,
        Optional<UUID> round,
        Task task,
        UUID person,
        String name,
        UUID organisation,
        Localized organisationName) {}
