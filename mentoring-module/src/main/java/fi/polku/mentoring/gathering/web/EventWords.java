package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.EventKind;
import fi.polku.mentoring.gathering.EventView;
import fi.polku.mentoring.gathering.MySeat;
import fi.polku.mentoring.gathering.SeatState;
import fi.polku.mentoring.gathering.Way;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Choice;
import fi.polku.mentoring.web.Tone;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Words and colours for events, and the names of fields in a summary of errors. */
public final class EventWords {
    private static final List<String> LANGUAGES = List.of("fi", "sv", "en");

    private EventWords() {}

    /** An answer in message keys. */
    public static String code(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /** Day, and from when to when: {@code 12.1.2027 klo 13.00–14.30}. */
    public static String when(Texts t, EventContent content) {
        return t.dateTime(content.startsAt()) + "–" + t.time(content.endsAt());
    }

    /** How it stands with one's own coming. */
    public static String seat(Texts t, MySeat seat) {
        return switch (seat.state()) {
            case SIGNED_UP -> t.get("event.seat.signed-up." + seat.way().code());
            case WAITING -> t.get("event.seat.waiting.at", seat.ahead().orElse(0) + 1);
            case OFF -> t.get("event.seat.off");
        };
    }

    /** The colour of that. */
    public static Tone tone(SeatState state) {
        return switch (state) {
            case SIGNED_UP -> Tone.GOOD;
            case WAITING -> Tone.WAITING;
            case OFF -> Tone.NEUTRAL;
        };
    }

    /** How many come in a way, of how many. */
    public static String taken(Texts t, EventView event, Way way) {
        int come = way == Way.ROOM ? event.taken().room() : event.taken().remote();
        return event.content()
                .places()
                .most(way)
                .map(most -> t.get("event.taken.of", come, most))
                .orElseGet(() -> t.get("event.taken", come));
    }

    /** How many seats are free in a way. */
    public static String free(Texts t, EventView event, Way way) {
        return event.free(way).map(free -> t.get("event.free", free)).orElseGet(() -> t.get("event.free.all"));
    }

    /** What an event can be. */
    public static List<Choice> kinds(Texts t) {
        return Stream.of(EventKind.values())
                .map(kind -> Choice.of(kind.code(), t.get("event.kind." + kind.code())))
                .toList();
    }

    /** The fields of an event. */
    public static Map<String, String> labels(Texts t) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (String field : List.of(
                "kind",
                "about",
                "speakers",
                "day",
                "time",
                "minutes",
                "place",
                "seats",
                "remote",
                "link",
                "remoteSeats",
                "signUpUntil",
                "audience")) {
            labels.put(field, t.get("event." + field));
        }
        labels.put("title", t.get("event.heading"));
        for (String language : LANGUAGES) {
            labels.put("title." + language, in(t, "heading", language));
            labels.put("about." + language, in(t, "about", language));
        }
        return labels;
    }

    /** A field with its language. */
    public static String in(Texts t, String field, String language) {
        return t.get("event." + field) + " (" + t.get("programme.language." + language) + ")";
    }
}
