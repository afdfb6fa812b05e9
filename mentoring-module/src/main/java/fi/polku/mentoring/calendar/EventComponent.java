package fi.polku.mentoring.calendar;

import fi.polku.mentoring.shared.Texts;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.CuType;
import net.fortuna.ical4j.model.parameter.Feature;
import net.fortuna.ical4j.model.parameter.Label;
import net.fortuna.ical4j.model.parameter.Language;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Conference;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableClazz;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;

/** An event as a VEVENT (RFC 5545, 3.6.1). Private in everybody's calendar (CLASS; 3.8.1.3): colleagues who see the calendar see that one is busy. */
final class EventComponent {
    private final CalendarEvent event;
    private final List<Property> properties = new ArrayList<>();

    /**
     * What every event has, whatever is done with it.
     *
     * @param event which
     */
    EventComponent(CalendarEvent event) {
        this.event = event;
        Revision revision = event.revision();
        properties.add(new Uid(revision.uid()));
        properties.add(new Sequence(revision.sequence()));
        properties.add(new DtStamp(revision.stamp()));
        properties.addAll(FinnishTime.properties(event.slot()));
        words(event.words());
        venue(event.venue());
        properties.add(new Organizer(
                new ParameterList(List.of(new Cn(event.organiser().name()))),
                event.organiser().uri()));
        properties.add(ImmutableClazz.PRIVATE);
        properties.add(ImmutableTransp.OPAQUE);
    }

    private void words(EventWords words) {
        properties.add(new Summary(in(words.language()), words.title()));
        String more =
                Texts.of(words.language()).get("calendar.more", words.page().toString());
        properties.add(
                new Description(in(words.language()), OneLine.of(more, Venue.MOST_LINK + EventWords.MOST_TITLE)));
        properties.add(new Url(words.page()));
    }

    /** The link stands in LOCATION too where there is no place: not every calendar knows CONFERENCE (RFC 7986, 5.11). */
    private void venue(Venue venue) {
        Locale language = event.words().language();
        venue.place()
                .or(() -> venue.link().map(URI::toString))
                .ifPresent(place -> properties.add(new Location(in(language), place)));
        venue.link().ifPresent(link -> properties.add(conference(link, language)));
    }

    private static Conference conference(URI link, Locale language) {
        Label label = new Label(Texts.of(language).get("calendar.join"));
        return new Conference(
                new ParameterList(List.of(Value.URI, Feature.VIDEO, label, new Language(language.toLanguageTag()))),
                link.toString());
    }

    /**
     * Adds something.
     *
     * @param property what
     * @return this
     */
    EventComponent with(Property property) {
        properties.add(property);
        return this;
    }

    /** Adds those who are invited, each with what they have answered, and asks whoever has not (RFC 5546, 3.2.2). */
    EventComponent asking(List<Invitee> invitees) {
        invitees.forEach(invitee -> properties.add(attendee(invitee)));
        return this;
    }

    private static Attendee attendee(Invitee invitee) {
        return new Attendee(
                new ParameterList(List.of(
                        new Cn(invitee.who().name()),
                        new Language(invitee.language().toLanguageTag()),
                        CuType.INDIVIDUAL,
                        Role.REQ_PARTICIPANT,
                        new PartStat(invitee.answer().code()),
                        invitee.answer() == Answer.NEEDS_ACTION ? Rsvp.TRUE : Rsvp.FALSE)),
                invitee.who().uri());
    }

    VEvent component() {
        VEvent component = new VEvent(false);
        properties.forEach(component::add);
        return component;
    }

    private static ParameterList in(Locale language) {
        return new ParameterList(List.of(new Language(language.toLanguageTag())));
    }
}
