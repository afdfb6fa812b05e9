package fi.polku.mentoring.programme;

import fi.polku.mentoring.shared.Problem;
import fi.polku.mentoring.shared.Problem.FieldError;
import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The phases of a round, each at most once. Cannot be in a wrong order: {@link TimelineRule} says what that is.
 *
 * @param phases in the order of kinds
 */
public record Timeline(List<Phase> phases) {
    /** Longest round, in months. */
    public static final int LONGEST_MONTHS = 36;

    private static final int YEAR_OF_WEEKS = 364;

    /** Of phases that go on together, what is over soonest is done first: a day or a week before a year. */
    private static final Comparator<Phase> MOST_PRESSING = Comparator.comparing(Phase::last);

    public Timeline {
        phases = phases.stream().sorted(Comparator.comparing(Phase::kind)).toList();
        List<FieldError> errors = errors(phases);
        if (!errors.isEmpty()) {
            throw new Problem.Invalid(errors);
        }
    }

    private static List<FieldError> errors(List<Phase> phases) {
        List<FieldError> errors = new ArrayList<>();
        for (PhaseKind kind : PhaseKind.values()) {
            long there = phases.stream().filter(p -> p.kind() == kind).count();
            if (there == 0 && kind.required()) {
                errors.add(FieldError.of(field(kind, "first"), "field.required"));
            }
            if (there > 1) {
                errors.add(FieldError.of(field(kind, "first"), "timeline.phase-twice"));
            }
        }
        for (Phase phase : phases) {
            if (phase.last().isBefore(phase.first())) {
                errors.add(FieldError.of(field(phase.kind(), "last"), "timeline.last-before-first"));
            }
        }
        if (!errors.isEmpty()) {
            return errors;
        }
        if (first(phases).plusMonths(LONGEST_MONTHS).isBefore(last(phases))) {
            errors.add(FieldError.of(field(latest(phases).kind(), "last"), "timeline.too-long", LONGEST_MONTHS));
        }
        for (TimelineRule rule : TimelineRule.ALL) {
            Optional<Phase> earlier = find(phases, rule.earlier());
            Optional<Phase> later = find(phases, rule.later());
            if (earlier.isPresent() && later.isPresent() && !rule.holds().test(earlier.get(), later.get())) {
                errors.add(FieldError.of(field(rule.later(), "first"), rule.key()));
            }
        }
        return errors;
    }

    private static String field(PhaseKind kind, String which) {
        return "phases." + kind.code() + "." + which;
    }

    private static Optional<Phase> find(List<Phase> phases, PhaseKind kind) {
        return phases.stream().filter(p -> p.kind() == kind).findFirst();
    }

    private static LocalDate first(List<Phase> phases) {
        return phases.stream().map(Phase::first).min(Comparator.naturalOrder()).orElseThrow();
    }

    private static Phase latest(List<Phase> phases) {
        return phases.stream().max(Comparator.comparing(Phase::last)).orElseThrow();
    }

    private static LocalDate last(List<Phase> phases) {
        return latest(phases).last();
    }

    /**
     * A phase.
     *
     * @param kind which
     * @return absent when the round has none
     */
    public Optional<Phase> phase(PhaseKind kind) {
        return find(phases, kind);
    }

    /**
     * The phases as the days go: what begins first comes first.
     *
     * @return all
     */
    public List<Phase> byDay() {
        return phases.stream()
                .sorted(Comparator.comparing(Phase::first).thenComparing(Phase::kind))
                .toList();
    }

    /**
     * The first day of all.
     *
     * @return in Finland
     */
    public LocalDate begins() {
        return first(phases);
    }

    /**
     * The last day of all.
     *
     * @return in Finland
     */
    public LocalDate ends() {
        return last(phases);
    }

    /**
     * Where the round stands.
     *
     * @param day in Finland
     * @return the state
     */
    public RoundState stateOn(LocalDate day) {
        Phase application = phase(PhaseKind.APPLICATION).orElseThrow();
        LocalDate meet = phase(PhaseKind.KICK_OFF)
                .or(() -> phase(PhaseKind.MEETINGS))
                .orElseThrow()
                .first();
        if (day.isBefore(application.first())) {
            return RoundState.PLANNED;
        }
        if (!day.isAfter(application.last())) {
            return RoundState.OPEN;
        }
        if (day.isBefore(meet)) {
            return RoundState.MATCHING;
        }
        return day.isAfter(ends()) ? RoundState.CLOSED : RoundState.RUNNING;
    }

    /**
     * Where we are, what is next, and what to do now.
     *
     * @param day in Finland
     * @param who who asks
     * @return where
     */
    public Whereabouts on(LocalDate day, Audience who) {
        List<Phase> now = phases.stream().filter(p -> p.includes(day)).toList();
        Optional<Phase> next =
                byDay().stream().filter(p -> p.first().isAfter(day)).findFirst();
        RoundState state = stateOn(day);
        Optional<Phase> pressing = now.stream().min(MOST_PRESSING);
        String about = pressing.map(p -> p.kind().code()).orElse(state == RoundState.CLOSED ? "closed" : "waiting");
        Optional<LocalDate> until = pressing.map(Phase::last).or(() -> next.map(Phase::first));
        return new Whereabouts(state, now, next, "timeline.do." + who.code() + "." + about, until);
    }

    /**
     * The same at a moment.
     *
     * @param moment UTC
     * @param who who asks
     * @return where
     */
    public Whereabouts at(Instant moment, Audience who) {
        return on(LocalDate.ofInstant(moment, Texts.ZONE), who);
    }

    /**
     * The same with a phase, and all that begin on its first day or later, moved.
     *
     * @param kind which phase
     * @param days forward, or back where below zero
     * @return the timeline then
     * @throws Problem.Invalid when there is no such phase, or the order would be wrong
     */
    public Timeline moved(PhaseKind kind, int days) {
        LocalDate from =
                phase(kind).map(Phase::first).orElseThrow(() -> new Problem.Invalid("phase", "timeline.no-such-phase"));
        return new Timeline(phases.stream()
                .map(p -> p.first().isBefore(from) ? p : p.moved(days))
                .toList());
    }

    /**
     * What is different from an earlier timeline.
     *
     * @param before the earlier one
     * @return the phases that have other days now, or are new, in the order of kinds
     */
    public List<Phase> changedSince(Timeline before) {
        return phases.stream()
                .filter(p -> before.phase(p.kind()).filter(p::equals).isEmpty())
                .toList();
    }

    /**
     * The same a year on. What takes one day stays on its day of the week, where the order of phases allows. Where even the days of the calendar would fall together,
     * as the last two of February, all move by 52 weeks.
     *
     * @return the timeline of the next year
     */
    public Timeline nextYear() {
        List<Phase> plain = phases.stream()
                .map(p -> new Phase(p.kind(), p.first().plusYears(1), p.last().plusYears(1)))
                .toList();
        List<Phase> sameDays = plain.stream().map(this::onItsDayOfTheWeek).toList();
        if (errors(sameDays).isEmpty()) {
            return new Timeline(sameDays);
        }
        return errors(plain).isEmpty()
                ? new Timeline(plain)
                : new Timeline(phases.stream().map(p -> p.moved(YEAR_OF_WEEKS)).toList());
    }

    private Phase onItsDayOfTheWeek(Phase moved) {
        if (!moved.oneDay()) {
            return moved;
        }
        int wanted = phase(moved.kind()).orElseThrow().first().getDayOfWeek().getValue();
        int ahead = Math.floorMod(wanted - moved.first().getDayOfWeek().getValue(), 7);
        return moved.moved(ahead > 3 ? ahead - 7 : ahead);
    }
}
