package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** How the next events show up beside programmes, which know none: a bean of the room of events implements this. */
public interface ComingEvents {

    /**
     * Events of the rounds that somebody has to do with; in one statement.
     *
     * @param actor whose
     * @return the next first
     */
    List<Line> coming(Actor actor);

    /**
     * An event in a line.
     *
     * @param id which; its page is {@code /events/{id}}
     * @param round of which round
     * @param programme what its programme is called
     * @param title what it is called
     * @param kind a message that says what it is
     * @param startsAt UTC
     * @param place where, if in a room
     * @param remote whether one may take part from elsewhere
     * @param state {@code signed-up}, {@code waiting}, {@code cancelled}, or empty
     * @param waiting one's place in the waiting line
     * @param signUpUntil the last day to sign up
     * @param room whether one may sign up to the room
     * @param elsewhere whether one may sign up to taking part from elsewhere
     */
    record Line(
            UUID id,
            UUID round,
            Localized programme,
            Localized title,
            String kind,
            Instant startsAt,
            Optional<String> place,
            boolean remote,
            String state,
            Optional<Integer> waiting,
            LocalDate signUpUntil,
            boolean room,
            boolean elsewhere) {}
}
