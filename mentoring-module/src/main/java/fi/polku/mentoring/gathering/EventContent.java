package fi.polku.mentoring.gathering;

import fi.polku.mentoring.calendar.Venue;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.shared.Texts;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What those who run a round say of an event. Cannot be invalid.
 *
 * @param kind what it is
 * @param title what it is called
 * @param about more of it; each language may be empty
 * @param speakers who speaks; may be empty
 * @param startsAt UTC
 * @param minutes how long it is
 * @param places where
 * @param signUpUntil the last day on which one may sign up, in Finland
 * @param audience for whom, at least one
 */
public record EventContent(
        EventKind kind,
        Localized title,
        Localized about,
        String speakers,
        Instant startsAt,
        int minutes,
        EventPlaces places,
        LocalDate signUpUntil,
        Set<EventAudience> audience) {
    /** Longest title. */
    public static final int LONGEST_TITLE = 120;
    /** Longest description. */
    public static final int LONGEST_ABOUT = 4_000;
    /** Longest list of speakers. */
    public static final int LONGEST_SPEAKERS = 500;
    /** Shortest event in minutes. */
    public static final int SHORTEST = 15;
    /** Longest event in minutes. */
    public static final int LONGEST = 720;
    /** Most seats. */
    public static final int MOST_SEATS = 10_000;

    /**
     * What is said of an event.
     *
     * @throws Problem.Invalid when parts do not fit together
     */
    public EventContent {
        audience = Set.copyOf(audience);
        List<FieldError> errors = new ArrayList<>();
        if (places.place().isEmpty() && !places.remote()) {
            errors.add(FieldError.of("place", "event.wrong.nowhere"));
        }
        if (places.place().isEmpty() && places.seats().isPresent()) {
            errors.add(FieldError.of("seats", "event.wrong.seats-without-room"));
        }
        if (!places.remote()
                && (places.link().isPresent() || places.remoteSeats().isPresent())) {
            errors.add(FieldError.of("remote", "event.wrong.link-without-remote"));
        }
        if (places.link().filter(link -> !isWeb(link)).isPresent()) {
            errors.add(FieldError.of("link", "event.wrong.link"));
        }
        if (signUpUntil.isAfter(startsAt.atZone(Texts.ZONE).toLocalDate())) {
            errors.add(FieldError.of("signUpUntil", "event.wrong.sign-up-after"));
        }
        if (audience.isEmpty()) {
            errors.add(FieldError.of("audience", "field.required"));
        }
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    private static boolean isWeb(String link) {
        try {
            URI uri = URI.create(link);
            return "https".equalsIgnoreCase(uri.getScheme())
                    && uri.getHost() != null
                    && link.length() <= Venue.MOST_LINK;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /**
     * When it is over.
     *
     * @return UTC
     */
    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    /** Whether those who come have to know: another time, length, place or link. */
    boolean isElsewhere(EventContent before) {
        return !startsAt.equals(before.startsAt)
                || minutes != before.minutes
                || !places.place().equals(before.places.place())
                || places.remote() != before.places.remote()
                || !places.link().equals(before.places.link());
    }

    Optional<String> link() {
        return places.link();
    }
}
