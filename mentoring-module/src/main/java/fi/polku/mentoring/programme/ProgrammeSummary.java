package fi.polku.mentoring.programme;

import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A programme in a list.
 *
 * @param id the programme
 * @param status where it is in its life
 * @param name its name
 * @param purpose what it is for; may be empty
 * @param form of its groups
 * @param inRounds whether it runs in rounds
 * @param lead the name of the organisation that began it
 * @param standing what the reader has to do with it
 * @param lacking how many organisations that own it have named no coordinator; 0 for who does not run it
 * @param matching how many compose the groups of the newest round; 0 for who does not run it
 * @param rounds the two newest that the reader may see, the newest first
 * @param createdAt UTC
 */
public record ProgrammeSummary(
        UUID id,
        ProgrammeStatus status,
        Localized name,
        Localized purpose,
        GroupForm form,
        boolean inRounds,
        Localized lead,
        Standing standing,
        int lacking,
        int matching,
        List<Round> rounds,
        Instant createdAt) {

    private static final List<RoundState> PRESSING =
            List.of(RoundState.OPEN, RoundState.MATCHING, RoundState.RUNNING, RoundState.PLANNED, RoundState.CLOSED);

    public ProgrammeSummary {
        rounds = List.copyOf(rounds);
    }

    /** The newest round. */
    Optional<Round> newest() {
        return rounds.stream().max(Comparator.comparing(Round::number));
    }

    /**
     * The round that matters now, as {@link ProgrammeView#current}.
     *
     * @param today in Finland
     * @return absent when none is announced
     */
    public Optional<Round> current(LocalDate today) {
        return ProgrammeView.current(rounds, today);
    }

    /**
     * The round that those who run it have most to do with now: one that can be applied for, else one whose groups are composed, one that runs, the next ahead.
     *
     * @param today in Finland
     * @return absent when none is announced
     */
    public Optional<Round> pressing(LocalDate today) {
        return rounds.stream()
                .filter(Round::announced)
                .min(Comparator.comparing((Round round) ->
                                PRESSING.indexOf(round.timeline().stateOn(today)))
                        .thenComparing(round -> Math.abs(
                                ChronoUnit.DAYS.between(today, round.timeline().begins()))));
    }

    ProgrammeSummary with(List<Round> found) {
        return new ProgrammeSummary(
                id, status, name, purpose, form, inRounds, lead, standing, lacking, matching, found, createdAt);
    }
}
