package fi.polku.mentoring.programme;

import java.util.Optional;
import java.util.UUID;

/**
 * Gives somebody a task.
 *
 * @param task what they do
 * @param person who
 * @param round in which round; absent for the newest where the task is of a round
 */
public record NamePerson(Task task, UUID person, Optional<UUID> round) {}
