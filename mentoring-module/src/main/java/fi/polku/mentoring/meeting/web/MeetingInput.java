package fi.polku.mentoring.meeting.web;

import fi.polku.mentoring.calendar.Answer;
import fi.polku.mentoring.meeting.AgendaPoint;
import fi.polku.mentoring.meeting.ArrangeMeeting;
import fi.polku.mentoring.meeting.JointAction;
import fi.polku.mentoring.meeting.MeetingRecord;
import fi.polku.mentoring.meeting.MeetingRecord.ToDo;
import fi.polku.mentoring.meeting.Way;
import fi.polku.mentoring.meeting.Where;
import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.web.Input;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Reads what is said of meetings, of forms and JSON by the same rules. */
final class MeetingInput {
    /** How many actions a form offers to write beside those that are there. */
    static final int FURTHER = 3;

    private static final String[] ARRANGED = {
        "date", "time", "minutes", "preparation", "way", "place", "link", "host", "held"
    };
    private static final List<DateTimeFormatter> TIMES =
            List.of(DateTimeFormatter.ofPattern("H:mm"), DateTimeFormatter.ofPattern("H.mm"));

    private MeetingInput() {}

    /** A meeting as it is to be arranged. */
    static ArrangeMeeting arranged(Input input) {
        input.known(ARRANGED);
        Optional<LocalDate> date = input.requiredDate("date");
        if (time(input).isEmpty() && input.line("time", Input.LINE).isEmpty()) {
            input.error("time", "field.required");
        }
        input.requiredLine("way", Input.LINE);
        return arranged(input, date, Optional.empty());
    }

    /** The same where only what is said changes. */
    static ArrangeMeeting merged(Input input, ArrangeMeeting before) {
        input.known(ARRANGED);
        Optional<LocalDate> date = input.has("date")
                ? input.requiredDate("date")
                : Optional.of(before.start().toLocalDate());
        return arranged(input, date, Optional.of(before));
    }

    private static ArrangeMeeting arranged(Input input, Optional<LocalDate> date, Optional<ArrangeMeeting> before) {
        Optional<LocalTime> time =
                time(input).or(() -> before.map(b -> b.start().toLocalTime()));
        Optional<Integer> minutes = input.number("minutes", ArrangeMeeting.SHORTEST, ArrangeMeeting.LONGEST)
                .or(() -> before.map(ArrangeMeeting::minutes));
        Optional<Integer> preparation = input.number("preparation", 0, ArrangeMeeting.LONGEST)
                .or(() -> before.map(ArrangeMeeting::preparation));
        if (minutes.isEmpty() && input.line("minutes", Input.LINE).isEmpty()) {
            input.error("minutes", "field.required");
        }
        Optional<Way> way =
                input.choice("way", Way::of).or(() -> before.map(b -> b.where().way()));
        String place = kept(
                        input,
                        "place",
                        () -> input.line("place", Where.MOST_PLACE),
                        before.map(b -> b.where().place()))
                .orElse("");
        Optional<URI> link = kept(
                input, "link", () -> link(input), before.flatMap(b -> b.where().link()));
        Optional<UUID> host = kept(
                input,
                "host",
                () -> input.id("host"),
                before.flatMap(b -> b.where().host()));
        input.check();
        return new ArrangeMeeting(
                date.orElseThrow().atTime(time.orElseThrow()),
                minutes.orElseThrow(),
                preparation.orElse(0),
                new Where(way.orElseThrow(), place, link, host));
    }

    private static <T> Optional<T> kept(Input input, String name, Supplier<Optional<T>> read, Optional<T> before) {
        return input.has(name) ? read.get() : before;
    }

    private static Optional<LocalTime> time(Input input) {
        return input.choice(
                "time",
                text -> TIMES.stream()
                        .map(format -> parsed(text, format))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    private static Optional<LocalTime> parsed(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalTime.parse(text, format));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> link(Input input) {
        return input.line("link", Where.MOST_LINK).flatMap(text -> {
            try {
                Optional<URI> link = Optional.of(URI.create(text)).filter(Where::isWeb);
                if (link.isEmpty()) {
                    input.error("link", "meeting.link.wrong");
                }
                return link;
            } catch (IllegalArgumentException e) {
                input.error("link", "meeting.link.wrong");
                return Optional.empty();
            }
        });
    }

    /** Whether it is entered after it was held. */
    static boolean held(Input input) {
        return input.truth("held").orElse(false);
    }

    /** A point of an agenda. */
    static String point(Input input) {
        input.known("words");
        String words = input.requiredText("words", AgendaPoint.LONGEST);
        input.check();
        return words;
    }

    /** Whether one comes. */
    static Answer answer(Input input) {
        input.known("answer");
        Optional<Answer> answer =
                input.choice("answer", word -> Answer.of(word).filter(said -> said != Answer.NEEDS_ACTION));
        if (answer.isEmpty() && input.fine()) {
            input.error("answer", "field.required");
        }
        input.check();
        return answer.orElseThrow();
    }

    /** All that is written down after a meeting. */
    static MeetingRecord record(Input input) {
        input.known("came", "agreed", "actions", "next", "version");
        Set<UUID> came = came(input);
        Optional<String> agreed = input.text("agreed", MeetingRecord.LONGEST_AGREED);
        List<ToDo> actions = actions(input);
        Optional<Input> next = input.part("next").filter(MeetingInput::isArranged);
        input.check();
        Optional<ArrangeMeeting> arranged = next.map(n -> under("next.", n, MeetingInput::next));
        return new MeetingRecord(came, agreed, actions, arranged);
    }

    /** A form says with a tick that the next one is to be arranged. */
    private static boolean isArranged(Input next) {
        return !next.has("form") || next.truth("arrange").orElse(false);
    }

    private static ArrangeMeeting next(Input next) {
        return arranged(next);
    }

    static Set<UUID> came(Input input) {
        return input.texts("came", Input.LINE).stream()
                .map(text -> id(input, text))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(Input input, String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            input.error("came", "field.choice");
            return Optional.empty();
        }
    }

    /** A line of a form in which nothing is written is none. */
    private static List<ToDo> actions(Input input) {
        List<ToDo> actions = new ArrayList<>();
        List<Input> lines = input.objects("actions", JointAction.MOST + FURTHER);
        for (int i = 0; i < lines.size(); i++) {
            Input line = lines.get(i).known("id", "words", "doer", "due");
            Optional<UUID> id = line.id("id");
            Optional<String> words = line.line("words", JointAction.LONGEST);
            Optional<UUID> doer = line.id("doer");
            Optional<LocalDate> due = line.date("due");
            if (words.isEmpty() && line.fine() && (doer.isPresent() || due.isPresent()) && id.isEmpty()) {
                line.error("words", "field.required");
            }
            input.adopt("actions[" + i + "].", line);
            if (words.isPresent() && line.fine()) {
                actions.add(new ToDo(id, words.get(), doer, due));
            }
        }
        return actions;
    }

    /** What is wrong in a part is said of the part's fields. */
    private static <T> T under(String prefix, Input part, Function<Input, T> read) {
        try {
            return read.apply(part);
        } catch (Problem.Invalid invalid) {
            throw new Problem.Invalid(invalid.errors().stream()
                    .map(e -> new FieldError(prefix + e.field(), e.key(), e.arguments()))
                    .toList());
        }
    }

    /** How a meeting stands in a form. */
    static Map<String, String> values(String prefix, ArrangeMeeting meeting) {
        LocalDateTime start = meeting.start();
        return Map.of(
                prefix + "date", start.toLocalDate().toString(),
                prefix + "time", start.toLocalTime().toString(),
                prefix + "minutes", Integer.toString(meeting.minutes()),
                prefix + "preparation", Integer.toString(meeting.preparation()),
                prefix + "way", meeting.where().way().code(),
                prefix + "place", meeting.where().place(),
                prefix + "link", meeting.where().link().map(URI::toString).orElse(""),
                prefix + "host", meeting.where().host().map(UUID::toString).orElse(""));
    }
}
