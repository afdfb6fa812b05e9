package fi.polku.mentoring.calendar;

import fi.polku.mentoring.shared.Texts;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.Temporal;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.parameter.TzId;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzName;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * Moments on Finland's clocks. Times of meetings are written as the clock on the wall shows them, with the rule of the clocks beside them (RFC 5545, 3.3.5,
 * form 3; 3.6.5). In the hour that comes twice in October the wall does not say which of the two is meant, and on the day of a change not every reader
 * knows that there was one: what is near a change is written in UTC.
 */
final class FinnishTime {
    /** Before this year the rule was another one. */
    private static final int SINCE = 1997;

    private static final Duration NEAR = Duration.ofDays(1);

    private FinnishTime() {}

    /** DTSTART and DTEND (RFC 5545, 3.8.2.4 and 3.8.2.2). */
    static List<Property> properties(TimeSlot slot) {
        if (nearChange(slot.start()) || nearChange(slot.end())) {
            return List.of(new DtStart<Temporal>(slot.start()), new DtEnd<Temporal>(slot.end()));
        }
        return List.of(
                new DtStart<Temporal>(inFinland(), LocalDateTime.ofInstant(slot.start(), Texts.ZONE)),
                new DtEnd<Temporal>(inFinland(), LocalDateTime.ofInstant(slot.end(), Texts.ZONE)));
    }

    /**
     * The rule of the clocks since 1997, as one reads it in the European Union's directive. Not what ical4j ships, which is the whole history, and not what is
     * found on the network. A test holds it against the platform's own rules.
     */
    static VTimeZone rule() {
        VTimeZone zone = new VTimeZone();
        zone.add(new net.fortuna.ical4j.model.property.TzId(Texts.ZONE.getId()));
        zone.add(observance(new Daylight(), "EEST", "+0200", "+0300", LocalDateTime.of(SINCE, 3, 30, 3, 0)));
        zone.add(observance(new Standard(), "EET", "+0300", "+0200", LocalDateTime.of(SINCE, 10, 26, 4, 0)));
        return zone;
    }

    private static Observance observance(
            Observance observance, String name, String from, String to, LocalDateTime first) {
        observance.add(new DtStart<Temporal>(first));
        observance.add(new RRule<Temporal>("FREQ=YEARLY;BYMONTH=" + first.getMonthValue() + ";BYDAY=-1SU"));
        observance.add(new TzOffsetFrom(from));
        observance.add(new TzOffsetTo(to));
        observance.add(new TzName(name));
        return observance;
    }

    private static boolean nearChange(Instant moment) {
        ZoneOffsetTransition change = Texts.ZONE.getRules().nextTransition(moment.minus(NEAR));
        return change != null && !change.getInstant().isAfter(moment.plus(NEAR));
    }

    private static ParameterList inFinland() {
        return new ParameterList(List.of(new TzId(Texts.ZONE.getId())));
    }
}
