package fi.polku.mentoring.calendar;

import fi.polku.mentoring.calendar.CalendarDocument.Method;
import java.util.List;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** What is around events: the calendar itself (RFC 5545, 3.4), its method and the rule of the clocks. */
final class Documents {
    /** Which program has written it (RFC 5545, 3.7.3). */
    private static final String PROGRAM = "-//Polku//Polku//FI";

    private Documents() {}

    /**
     * A calendar.
     *
     * @param method what is done with it
     * @param more the calendar's own properties
     * @param events in it
     * @return folded
     */
    static CalendarDocument of(Method method, List<Property> more, List<VEvent> events) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId(PROGRAM));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new net.fortuna.ical4j.model.property.Method(method.name()));
        more.forEach(property -> calendar.add(property));
        calendar.add(FinnishTime.rule());
        events.forEach(event -> calendar.add(event));
        return new CalendarDocument(method, Folding.fold(calendar.toString()));
    }
}
