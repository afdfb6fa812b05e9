package fi.polku.mentoring.programme.web;

import fi.polku.mentoring.programme.Attention;
import fi.polku.mentoring.programme.ProgrammeSummary;
import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.shared.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A programme in a list over REST.
 *
 * @param standing runs, asked or reads
 * @param round the round that matters now; left out when none is announced
 * @param attention what of it needs the attention of those who run it
 */
public record ProgrammeSummaryJson(
        UUID id,
        String status,
        String standing,
        TextJson name,
        FormJson form,
        boolean inRounds,
        @Nullable RoundJson round,
        List<String> attention,
        Instant createdAt) {

    static ProgrammeSummaryJson of(ProgrammeSummary programme, LocalDate today, Texts t) {
        boolean run = programme.standing() == Standing.RUNS;
        return new ProgrammeSummaryJson(
                programme.id(),
                programme.status().code(),
                programme.standing().name().toLowerCase(Locale.ROOT),
                TextJson.of(programme.name()),
                FormJson.of(programme.form(), t),
                programme.inRounds(),
                (run ? programme.pressing(today) : programme.current(today))
                        .map(round -> RoundJson.of(round, run, today, t))
                        .orElse(null),
                Attention.of(programme, today).stream().map(Attention::code).toList(),
                programme.createdAt());
    }
}
