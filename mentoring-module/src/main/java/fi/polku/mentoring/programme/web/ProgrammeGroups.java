package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Attention;
import fi.polku.mentoring.programme.ProgrammeStatus;
import fi.polku.mentoring.programme.ProgrammeSummary;
import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.RoundState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Programmes by phase, as those who run them look at them.
 *
 * @param phase where they are
 * @param rows the programmes there
 */
public record ProgrammeGroups(Phase phase, List<Row> rows) {

    /** Where a programme is, in the order in which one has to do with them. */
    public enum Phase {
        /** The organisation has been asked to own it. */
        ASKED,
        /** Being set up. */
        DRAFT,
        /** One can apply now. */
        OPEN,
        /** Groups are composed. */
        MATCHING,
        /** Groups meet. */
        RUNNING,
        /** The next window is ahead. */
        PLANNED,
        /** Begins whenever it is needed. */
        WITHOUT_ROUNDS,
        /** No round ahead. */
        BETWEEN,
        /** Over. */
        ARCHIVED;

        /** In message keys. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * A programme in the list.
     *
     * @param programme as listed
     * @param round the round that its organisers have most to do with now
     * @param attention what needs attention, the most urgent first
     * @param today in Finland
     */
    public record Row(ProgrammeSummary programme, Optional<Round> round, List<Attention> attention, LocalDate today) {}

    public ProgrammeGroups {
        rows = List.copyOf(rows);
    }

    static List<ProgrammeGroups> of(List<ProgrammeSummary> programmes, LocalDate today) {
        Map<Phase, List<Row>> groups = new EnumMap<>(Phase.class);
        for (ProgrammeSummary programme : programmes) {
            Optional<Round> round = programme.pressing(today);
            groups.computeIfAbsent(phase(programme, round, today), phase -> new ArrayList<>())
                    .add(new Row(programme, round, Attention.of(programme, today), today));
        }
        return groups.entrySet().stream()
                .map(group -> new ProgrammeGroups(group.getKey(), group.getValue()))
                .toList();
    }

    private static Phase phase(ProgrammeSummary programme, Optional<Round> round, LocalDate today) {
        if (programme.standing() == Standing.ASKED) {
            return Phase.ASKED;
        }
        if (programme.status() != ProgrammeStatus.PUBLISHED) {
            return programme.status() == ProgrammeStatus.DRAFT ? Phase.DRAFT : Phase.ARCHIVED;
        }
        if (!programme.inRounds()) {
            return Phase.WITHOUT_ROUNDS;
        }
        RoundState state = round.map(r -> r.timeline().stateOn(today)).orElse(RoundState.CLOSED);
        return switch (state) {
            case PLANNED -> Phase.PLANNED;
            case OPEN -> Phase.OPEN;
            case MATCHING -> Phase.MATCHING;
            case RUNNING -> Phase.RUNNING;
            case CLOSED -> Phase.BETWEEN;
        };
    }
}
