package fi.polku.mentoring.calendar;

import fi.polku.mentoring.shared.Actor;
import java.net.URI;
import java.util.List;
import java.util.Locale;

/**
 * How a room shows up in a person's own calendar: a bean that implements this is asked each time the calendar is fetched, in one transaction as the person. A room
 * spends one statement, however much there is.
 */
public interface CalendarEntries {

    /**
     * Where entries belong.
     *
     * @param language of their words
     * @param host the installation's name, for {@link Revision#first}
     * @param base where Polku is, with a slash at the end
     */
    record Place(Locale language, String host, URI base) {}

    /**
     * Meetings.
     *
     * @param actor whose calendar it is
     * @param place where they belong
     * @return those that take place, none by default
     */
    default List<CalendarEvent> events(Actor actor, Place place) {
        return List.of();
    }

    /**
     * Whole days.
     *
     * @param actor whose calendar it is
     * @param place where they belong
     * @return none by default
     */
    default List<CalendarDays> days(Actor actor, Place place) {
        return List.of();
    }
}
