package fi.polku.mentoring.meeting;

import java.util.UUID;

/**
 * A goal that is shared with the group, and may be put on the agenda.
 *
 * @param id which
 * @param title what it is called, and nothing else of it
 */
public record SharedGoal(UUID id, String title) {}
