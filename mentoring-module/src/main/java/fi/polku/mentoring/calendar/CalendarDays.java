package fi.polku.mentoring.calendar;

import fi.polku.mentoring.shared.Texts;
import java.time.LocalDate;
import java.time.temporal.Temporal;
import java.util.List;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/**
 * Whole days in somebody's calendar, such as those of a phase: days on Finland's calendar, in which one is not busy (RFC 5545, 3.6.1: DATE values; 3.8.2.7).
 *
 * @param revision which days, and which version
 * @param first the first day
 * @param last the last day, included
 * @param words what they are called
 */
public record CalendarDays(Revision revision, LocalDate first, LocalDate last, EventWords words) {

    /**
     * Days.
     *
     * @throws IllegalArgumentException when they end before they begin
     */
    public CalendarDays {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("No days");
        }
    }

    VEvent component() {
        ParameterList language =
                new ParameterList(List.of(new Language(words.language().toLanguageTag())));
        String more = Texts.of(words.language())
                .get("calendar.more.days", words.page().toString());
        VEvent component = new VEvent(false);
        component.add(new Uid(revision.uid()));
        component.add(new Sequence(revision.sequence()));
        component.add(new DtStamp(revision.stamp()));
        component.add(new DtStart<Temporal>(day(), first));
        // the day after the last (RFC 5545, 3.8.2.2)
        component.add(new DtEnd<Temporal>(day(), last.plusDays(1)));
        component.add(new Summary(language, words.title()));
        component.add(new Description(language, OneLine.of(more, Venue.MOST_LINK + EventWords.MOST_TITLE)));
        component.add(new Url(words.page()));
        component.add(ImmutableClazz.PRIVATE);
        component.add(ImmutableTransp.TRANSPARENT);
        return component;
    }

    private static ParameterList day() {
        return new ParameterList(List.of(Value.DATE));
    }
}
