package fi.polku.mentoring.gathering.web;

import fi.polku.mentoring.calendar.Venue;
import fi.polku.mentoring.gathering.EventAudience;
import fi.polku.mentoring.gathering.EventContent;
import fi.polku.mentoring.gathering.EventKind;
import fi.polku.mentoring.gathering.EventPlaces;
import fi.polku.mentoring.gathering.EventView;
import fi.polku.mentoring.gathering.Way;
import fi.polku.mentoring.shared.Localized;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Texts;
import fi.polku.mentoring.web.Input;
import fi.polku.mentoring.web.LocalizedInput;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads an event and what is done with one, from forms and JSON by the same rules. */
final class EventInput {
    /** Most seats that are marked at once. */
    static final int MOST_MARKED = 500;

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[.:](\\d{2})");
    private static final DateTimeFormatter HOURS = DateTimeFormatter.ofPattern("HH:mm");
    private static final String AUDIENCE = "audience";

    private EventInput() {}

    static EventContent content(Input input) {
        input.known(
                "kind",
                "title",
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
                AUDIENCE);
        input.requiredLine("kind", Input.LINE);
        Optional<EventKind> kind = input.choice("kind", EventKind::of);
        Localized title = LocalizedInput.requiredLine(input, "title", EventContent.LONGEST_TITLE);
        Localized about = LocalizedInput.text(input, "about", EventContent.LONGEST_ABOUT);
        Optional<String> speakers = input.text("speakers", EventContent.LONGEST_SPEAKERS);
        Optional<Instant> startsAt = start(input);
        Optional<Integer> minutes = input.number("minutes", EventContent.SHORTEST, EventContent.LONGEST);
        if (minutes.isEmpty() && input.fine()) {
            input.error("minutes", "field.required");
        }
        EventPlaces places = places(input);
        Optional<LocalDate> until = input.requiredDate("signUpUntil");
        Set<EventAudience> audience = audience(input);
        input.check();
        return new EventContent(
                kind.orElseThrow(),
                title,
                about,
                speakers.orElse(""),
                startsAt.orElseThrow(),
                minutes.orElseThrow(),
                places,
                until.orElseThrow(),
                audience);
    }

    private static EventPlaces places(Input input) {
        return new EventPlaces(
                input.line("place", Venue.MOST_PLACE),
                input.number("seats", 1, EventContent.MOST_SEATS),
                input.truth("remote").orElse(false),
                input.line("link", Venue.MOST_LINK),
                input.number("remoteSeats", 1, EventContent.MOST_SEATS));
    }

    private static Optional<Instant> start(Input input) {
        Optional<LocalDate> day = input.requiredDate("day");
        input.requiredLine("time", Input.LINE);
        Optional<LocalTime> time = input.choice("time", EventInput::time);
        Optional<LocalDateTime> wall = day.flatMap(d -> time.map(d::atTime));
        Optional<ZonedDateTime> start = wall.map(at -> at.atZone(Texts.ZONE));
        if (start.filter(at -> wall.filter(at.toLocalDateTime()::equals).isEmpty())
                .isPresent()) {
            input.error("time", "event.wrong.skipped");
        }
        return start.map(ZonedDateTime::toInstant);
    }

    /** Such as {@code 13.00} or {@code 13:00}. */
    private static Optional<LocalTime> time(String text) {
        Matcher time = TIME.matcher(text);
        if (!time.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** In a form a field for each. */
    private static Set<EventAudience> audience(Input input) {
        List<String> words = new ArrayList<>(input.texts(AUDIENCE, Input.LINE));
        for (EventAudience each : EventAudience.values()) {
            words.addAll(input.texts(AUDIENCE + "-" + each.code(), Input.LINE));
        }
        Set<EventAudience> audience = EnumSet.noneOf(EventAudience.class);
        words.forEach(word ->
                EventAudience.of(word).ifPresentOrElse(audience::add, () -> input.error(AUDIENCE, "field.choice")));
        if (words.isEmpty() && input.fine()) {
            input.error(AUDIENCE, "field.required");
        }
        return audience;
    }

    /** As a form shows it. */
    static Map<String, String> fields(EventView event) {
        EventContent content = event.content();
        ZonedDateTime start = content.startsAt().atZone(Texts.ZONE);
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", content.kind().code());
        put(fields, "title", content.title());
        put(fields, "about", content.about());
        fields.put("speakers", content.speakers());
        fields.put("day", start.toLocalDate().toString());
        fields.put("time", HOURS.format(start));
        fields.put("minutes", Integer.toString(content.minutes()));
        fields.put("place", content.places().place().orElse(""));
        fields.put("seats", content.places().seats().map(String::valueOf).orElse(""));
        fields.put("remote", content.places().remote() ? "true" : "");
        fields.put("link", content.places().link().orElse(""));
        fields.put(
                "remoteSeats",
                content.places().remoteSeats().map(String::valueOf).orElse(""));
        fields.put("signUpUntil", content.signUpUntil().toString());
        content.audience().forEach(each -> fields.put(AUDIENCE + "-" + each.code(), each.code()));
        fields.put("version", Integer.toString(event.version()));
        return fields;
    }

    private static void put(Map<String, String> fields, String name, Localized text) {
        fields.put(name + ".fi", text.fi());
        fields.put(name + ".sv", text.sv());
        fields.put(name + ".en", text.en());
    }

    /** How somebody comes. */
    record Coming(Way way, boolean waits) {
        static Coming read(Input input) {
            input.known("way", "wait");
            input.requiredLine("way", Input.LINE);
            Optional<Way> way = input.choice("way", Way::of);
            boolean waits = input.truth("wait").orElse(false);
            input.check();
            return new Coming(way.orElseThrow(), waits);
        }
    }

    /** Of whom it is said whether they were there, and who was. */
    record Attendance(List<UUID> seats, Set<UUID> there) {
        static Attendance read(Input input) {
            input.known("seats", "there");
            List<UUID> seats = ids(input, "seats");
            List<UUID> there = ids(input, "there");
            if (seats.isEmpty() && input.fine()) {
                input.error("seats", "field.required");
            }
            if (seats.size() > MOST_MARKED) {
                input.error("seats", "event.wrong.too-many", MOST_MARKED);
            }
            input.check();
            return new Attendance(seats, Set.copyOf(there));
        }

        private static List<UUID> ids(Input input, String field) {
            List<UUID> ids = new ArrayList<>();
            for (String text : input.texts(field, Input.LINE)) {
                try {
                    ids.add(UUID.fromString(text));
                } catch (IllegalArgumentException e) {
                    input.error(field, "field.choice");
                }
            }
            return ids;
        }
    }

    static Optional<Integer> version(Input input) {
        return Optional.of(input.number("version", 1, Integer.MAX_VALUE).orElseThrow(Problem.Stale::new));
    }
}
