package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Phase;
import fi.polku.mentoring.programme.PhaseKind;
import fi.polku.mentoring.programme.Timeline;
import fi.polku.mentoring.web.Input;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the phases of a round: {@code phases.<kind>.first} and {@code .last}; what takes one day needs no last day. */
final class TimelineInput {
    static final String FIELD = "phases";

    private TimelineInput() {}

    /** All of a form: a phase without days is none. */
    static Timeline form(Input input) {
        List<Phase> phases = new ArrayList<>();
        input.object(FIELD).ifPresent(part -> {
            for (PhaseKind kind : PhaseKind.values()) {
                part.object(kind.code())
                        .flatMap(days -> phase(part, kind, days))
                        .ifPresent(phases::add);
            }
            input.adopt(FIELD + ".", part);
        });
        input.check();
        return new Timeline(phases);
    }

    /** A merge patch: a phase that is null is taken away, one that is left out stays. */
    static Timeline merge(Timeline before, Input input) {
        if (!input.has(FIELD)) {
            return before;
        }
        Optional<Input> part = input.object(FIELD);
        if (part.isEmpty()) {
            input.error(FIELD, "field.json-object");
            input.check();
        }
        Input sent = part.orElseThrow()
                .known(Stream.of(PhaseKind.values()).map(PhaseKind::code).toArray(String[]::new));
        List<Phase> phases = new ArrayList<>();
        for (PhaseKind kind : PhaseKind.values()) {
            Optional<Phase> next = sent.has(kind.code())
                    ? sent.object(kind.code()).flatMap(days -> phase(sent, kind, days))
                    : before.phase(kind);
            next.ifPresent(phases::add);
        }
        input.adopt(FIELD + ".", sent);
        input.check();
        return new Timeline(phases);
    }

    private static Optional<Phase> phase(Input all, PhaseKind kind, Input days) {
        days.known("first", "last");
        Optional<LocalDate> first = days.date("first");
        Optional<LocalDate> last = days.date("last");
        if (days.fine() && first.isEmpty() && last.isPresent()) {
            days.error("first", "field.required");
        }
        all.adopt(kind.code() + ".", days);
        return first.map(day -> new Phase(kind, day, last.orElse(day)));
    }
}
