package fi.polku.mentoring.meeting;

import java.util.UUID;

/**
 * A point of a meeting's agenda.
 *
 * @param id which
 * @param words what it says
 * @param done whether it has been dealt with
 */
public record AgendaPoint(UUID id, String words, boolean done) {
    /** Longest point, in characters. */
    public static final int LONGEST = 500;
    /** Most points of a meeting. */
    public static final int MOST = 50;
}
