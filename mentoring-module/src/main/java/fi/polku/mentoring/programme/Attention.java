package fi.polku.mentoring.programme;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of a programme needs the attention of those who run it. */
public enum Attention {
    /** The acting organisation has been asked to own it too, and has not answered. */
    ASKED_TO_JOIN,
    /** It is being drafted. */
    UNFINISHED,
    /** An organisation that owns it has no coordinator. */
    NO_COORDINATOR,
    /** Fewer than two compose groups, and that begins within {@value #SOON_DAYS} days or has begun. */
    NO_MATCHING_GROUP,
    /** A round is prepared and not announced. */
    NOT_ANNOUNCED,
    /** The window closes within a week. */
    WINDOW_CLOSES,
    /** The newest round is over and nothing is written of what was learnt. */
    NO_LESSONS,
    /** The newest round is over, or nearly, and there is no next one. */
    NO_NEXT_ROUND;

    /** How far ahead one looks, in days. */
    public static final int SOON_DAYS = 30;

    private static final int WEEK = 7;
    /** One proposes, another confirms. */
    private static final int MATCHING_GROUP = 2;

    /**
     * The code in message keys and the API.
     *
     * @return such as {@code window-closes}
     */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * What needs attention.
     *
     * @param programme as listed
     * @param today in Finland
     * @return the most urgent first; empty for who does not run it
     */
    public static List<Attention> of(ProgrammeSummary programme, LocalDate today) {
        if (programme.standing() == Standing.ASKED) {
            return List.of(ASKED_TO_JOIN);
        }
        if (programme.standing() != Standing.RUNS || programme.status() == ProgrammeStatus.ARCHIVED) {
            return List.of();
        }
        if (programme.status() == ProgrammeStatus.DRAFT) {
            return List.of(UNFINISHED);
        }
        List<Attention> found = new ArrayList<>();
        if (programme.lacking() > 0) {
            found.add(NO_COORDINATOR);
        }
        if (programme.inRounds()) {
            programme
                    .newest()
                    .ifPresentOrElse(r -> found.addAll(of(programme, r, today)), () -> found.add(NO_NEXT_ROUND));
        }
        return found;
    }

    private static List<Attention> of(ProgrammeSummary programme, Round round, LocalDate today) {
        List<Attention> found = new ArrayList<>();
        RoundState state = round.timeline().stateOn(today);
        Optional<Phase> matching = round.timeline().phase(PhaseKind.MATCHING);
        boolean soon = matching.filter(m -> !m.first().isAfter(today.plusDays(SOON_DAYS)))
                .isPresent();
        if (soon && state.compareTo(RoundState.RUNNING) < 0 && programme.matching() < MATCHING_GROUP) {
            found.add(NO_MATCHING_GROUP);
        }
        if (!round.announced()) {
            found.add(NOT_ANNOUNCED);
            return found;
        }
        Optional<Phase> window = round.timeline().phase(PhaseKind.APPLICATION);
        if (window.filter(w -> w.includes(today) && !w.last().isAfter(today.plusDays(WEEK)))
                .isPresent()) {
            found.add(WINDOW_CLOSES);
        }
        if (state == RoundState.CLOSED && round.lessons().isBlank()) {
            found.add(NO_LESSONS);
        }
        if (!round.timeline().ends().isAfter(today.plusDays(SOON_DAYS))) {
            found.add(NO_NEXT_ROUND);
        }
        return found;
    }
}
