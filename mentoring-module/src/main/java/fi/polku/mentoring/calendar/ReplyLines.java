package fi.polku.mentoring.calendar;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/**
 * Takes from a calendar that is being read what an answer is made of, and lets all else pass by: time zones that a stranger defines, alarms and attachments are
 * neither kept nor understood.
 */
final class ReplyLines implements ContentHandler {

    /**
     * A line.
     *
     * @param value as it was written
     * @param parameters by name in capitals
     */
    record Line(String value, Map<String, String> parameters) {}

    private static final String EVENT = "VEVENT";

    private final Deque<String> inside = new ArrayDeque<>();
    private final Map<String, List<Line>> ofCalendar = new HashMap<>();
    private final Map<String, List<Line>> ofEvent = new HashMap<>();
    private final Map<String, String> parameters = new HashMap<>();
    private String value = "";
    private int calendars;
    private int events;

    /** Lines of the calendar itself. */
    List<Line> ofCalendar(String name) {
        return ofCalendar.getOrDefault(name, List.of());
    }

    /** Lines of its events. */
    List<Line> ofEvent(String name) {
        return ofEvent.getOrDefault(name, List.of());
    }

    /** Whether there is one calendar with one event. */
    boolean oneEvent() {
        return calendars == 1 && events == 1;
    }

    @Override
    public void startCalendar() {
        calendars++;
    }

    @Override
    public void endCalendar() {
        inside.clear();
    }

    @Override
    public void startComponent(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        if (inside.isEmpty() && EVENT.equals(upper)) {
            events++;
        }
        inside.push(upper);
    }

    @Override
    public void endComponent(String name) {
        inside.pop();
    }

    @Override
    public void startProperty(String name) {
        parameters.clear();
        value = "";
    }

    @Override
    public void parameter(String name, String written) {
        parameters.putIfAbsent(name.toUpperCase(Locale.ROOT), written);
    }

    @Override
    public void propertyValue(String written) {
        value = written;
    }

    @Override
    public void endProperty(String name) {
        if (inside.isEmpty()) {
            keep(ofCalendar, name);
        } else if (inside.size() == 1 && EVENT.equals(inside.peek())) {
            keep(ofEvent, name);
        }
    }

    private void keep(Map<String, List<Line>> lines, String name) {
        lines.computeIfAbsent(name.toUpperCase(Locale.ROOT), n -> new ArrayList<>())
                .add(new Line(value, Map.copyOf(parameters)));
    }
}
