package fi.polku.mentoring.goal;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody with whom a goal is shared wrote to its owner.
 *
 * @param id the comment
 * @param author who
 * @param name their name
 * @param toGroup whether the group reads it that the goal is shared with; else it is between its author and the owner
 * @param words what they wrote
 * @param writtenAt UTC
 */
public record GoalComment(UUID id, UUID author, String name, boolean toGroup, String words, Instant writtenAt) {}
