package fi.polku.mentoring.meeting;

import fi.polku.mentoring.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;

/**
 * A meeting of a mentorship group, without what the group writes about it.
 *
 * <p>It is arranged by anybody in the group, who may as well move it or call it off, until somebody writes down who came: then it was held, and stays. What is
 * called off stays too, and takes no working time.
 *
 * @param id which
 * @param group whose
 * @param start UTC
 * @param minutes how long
 * @param preparation how long each prepares, in minutes
 * @param where where
 * @param hostName whose workplace is visited, by name; empty for none
 * @param life what became of it
 * @param version changes with each change
 */
public record Meeting(
        UUID id,
        UUID group,
        Instant start,
        int minutes,
        int preparation,
        Where where,
        String hostName,
        Life life,
        int version) {

    /**
     * What became of a meeting.
     *
     * @param cancelled when it was called off
     * @param recorded when it was first written down who came
     * @param sequence which version calendars know
     * @param stamped when that was made
     */
    public record Life(Optional<Instant> cancelled, Optional<Instant> recorded, int sequence, Instant stamped) {}

    /**
     * Where it stands.
     *
     * @param now the moment
     * @return the state
     */
    public MeetingState state(Instant now) {
        if (life.cancelled().isPresent()) {
            return MeetingState.CANCELLED;
        }
        if (life.recorded().isPresent()) {
            return MeetingState.HELD;
        }
        return start.isAfter(now) ? MeetingState.COMING : MeetingState.TO_RECORD;
    }

    /**
     * When it is over.
     *
     * @return UTC
     */
    public Instant end() {
        return start.plus(Duration.ofMinutes(minutes));
    }

    /**
     * On which day it is.
     *
     * @return in Finland
     */
    public LocalDate day() {
        return onTheWall().toLocalDate();
    }

    /**
     * When it is, on Finland's wall.
     *
     * @return in Finland
     */
    public LocalDateTime onTheWall() {
        return LocalDateTime.ofInstant(start, Texts.ZONE);
    }

    /**
     * The meeting as somebody would arrange it.
     *
     * @return to be changed
     */
    ArrangeMeeting arranged() {
        return new ArrangeMeeting(onTheWall(), minutes, preparation, where);
    }
}
