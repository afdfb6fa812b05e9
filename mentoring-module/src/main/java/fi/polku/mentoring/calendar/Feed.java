package fi.polku.mentoring.calendar;

import fi.polku.mentoring.calendar.CalendarDocument.Method;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;

/**
 * All meetings of one person, as a calendar that fetches them by itself (METHOD PUBLISH; RFC 5546, 3.2.1). Who else is invited is not in it: an address that is
 * fetched without signing in says no more than it must. What has been cancelled is left out, as a fetched feed replaces the one before.
 *
 * @param name what the calendar is called in the person's list of calendars
 * @param language of the name
 * @param events theirs
 * @param days whole days that concern them
 */
public record Feed(String name, Locale language, List<CalendarEvent> events, List<CalendarDays> days) {
    /** How often a calendar does well to ask again. */
    public static final Duration REFRESH = Duration.ofHours(1);

    /** A feed; the name becomes one line. */
    public Feed {
        name = OneLine.of(name, EventWords.MOST_TITLE);
        events = List.copyOf(events);
        days = List.copyOf(days);
    }

    /**
     * A feed of meetings alone.
     *
     * @param name what the calendar is called in the person's list of calendars
     * @param language of the name
     * @param events theirs
     */
    public Feed(String name, Locale language, List<CalendarEvent> events) {
        this(name, language, events, List.of());
    }

    /**
     * The feed as it is served.
     *
     * @return a PUBLISH, also when there is no meeting
     */
    public CalendarDocument document() {
        ParameterList inLanguage = new ParameterList(List.of(new Language(language.toLanguageTag())));
        return Documents.of(
                Method.PUBLISH,
                List.of(
                        new Name(inLanguage, name),
                        new XProperty("X-WR-CALNAME", name),
                        new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH),
                        new XProperty("X-PUBLISHED-TTL", REFRESH.toString())),
                Stream.concat(
                                events.stream()
                                        .map(event -> new EventComponent(event)
                                                .with(ImmutableStatus.VEVENT_CONFIRMED)
                                                .component()),
                                days.stream().map(CalendarDays::component))
                        .toList());
    }
}
