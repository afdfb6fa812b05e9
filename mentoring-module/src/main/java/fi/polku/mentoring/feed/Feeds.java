package fi.polku.mentoring.feed;

import fi.polku.mentoring.audit.AuditTrail;
import fi.polku.mentoring.audit.AuditedThing;
import fi.polku.mentoring.calendar.CalendarDays;
import fi.polku.mentoring.calendar.CalendarDocument;
import fi.polku.mentoring.calendar.CalendarEntries;
import fi.polku.mentoring.calendar.CalendarEntries.Place;
import fi.polku.mentoring.calendar.CalendarEvent;
import fi.polku.mentoring.calendar.Feed;
import fi.polku.mentoring.persistence.UseCases;
import fi.polku.mentoring.shared.Actor;
import fi.polku.mentoring.shared.OneTimeWord;
import fi.polku.mentoring.shared.Role;
import fi.polku.mentoring.shared.Texts;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The address of a person's own calendar, of which Polku keeps a digest, and what is fetched from it. */
@UseCases
public class Feeds {
    private static final String KIND = "calendar-feed";

    @Inject
    FeedStore store;

    @Inject
    @Any
    Instance<CalendarEntries> rooms;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    @Inject
    @ConfigProperty(name = "polku.base-url")
    @SuppressWarnings("NullAway.Init") // injected
    URI baseUrl;

    @Inject
    @ConfigProperty(name = "polku.mail.id-host")
    Optional<String> idHost;

    /**
     * Whose calendar an address opens.
     *
     * @param person whose
     * @param language theirs
     */
    public record Owner(UUID person, Locale language) {}

    /**
     * When the address was made.
     *
     * @param actor whose
     * @return UTC; absent when there is none
     */
    public Optional<Instant> madeAt(Actor actor) {
        return store.madeAt(actor.person());
    }

    /**
     * Makes an address, in place of the one there was.
     *
     * @param actor for whom
     * @return the word in it, which is kept nowhere
     */
    public OneTimeWord make(Actor actor) {
        OneTimeWord word = OneTimeWord.fresh();
        store.put(actor.person(), word.digest(), clock.instant());
        audit.record(actor, "calendar-feed.make", AuditedThing.of(KIND, actor.person(), actor.person()));
        return word;
    }

    /**
     * Takes the address away: from then on it opens nothing. May be repeated.
     *
     * @param actor whose
     */
    public void remove(Actor actor) {
        if (store.remove(actor.person())) {
            audit.record(actor, "calendar-feed.remove", AuditedThing.of(KIND, actor.person(), actor.person()));
        }
    }

    /**
     * Finds whose calendar an address opens.
     *
     * @param worker who serves calendars
     * @param word from the address
     * @return absent when it opens nothing, or nothing any more
     */
    public Optional<Owner> owner(Actor worker, OneTimeWord word) {
        worker.require(Role.NOTICES);
        return store.owner(word.digest());
    }

    /**
     * A person's calendar.
     *
     * @param actor whose
     * @param language of its words
     * @return the same as long as nothing in it changes
     */
    public CalendarDocument calendar(Actor actor, Locale language) {
        String base = baseUrl.toString();
        Place place = new Place(
                language,
                idHost.orElseGet(() -> Optional.ofNullable(baseUrl.getHost()).orElse("localhost")),
                URI.create(base.endsWith("/") ? base : base + "/"));
        List<CalendarEvent> events = new ArrayList<>();
        List<CalendarDays> days = new ArrayList<>();
        for (CalendarEntries room : rooms) {
            events.addAll(room.events(actor, place));
            days.addAll(room.days(actor, place));
        }
        return new Feed(Texts.of(language).get("calendar.name"), language, events, days).document();
    }
}
