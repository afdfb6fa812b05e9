package fi.polku.mentoring.programme.web;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.ProgrammeStatus;
import fi.polku.mentoring.programme.ProgrammeSummary;
import fi.polku.mentoring.programme.ProgrammeTemplates;
import fi.polku.mentoring.programme.ProgrammeView.Standing;
import fi.polku.mentoring.programme.Round;
import fi.polku.mentoring.programme.Timeline;
import fi.polku.mentoring.programme.web.ProgrammeGroups.Phase;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProgrammesByPhaseTest {
    private static final GroupForm FORM =
            ProgrammeTemplates.of("peer-triads").orElseThrow().content().form();
    private static final Timeline ROUND = ProgrammeTemplates.of("peer-triads")
            .orElseThrow()
            .timeline(LocalDate.parse("2027-01-01"))
            .orElseThrow();

    private static ProgrammeSummary programme(ProgrammeStatus status, Standing standing, boolean inRounds) {
        List<Round> rounds = inRounds
                ? List.of(new Round(
                        new UUID(1, 1), new UUID(1, 0), 1, true, Optional.empty(), "", ROUND, Optional.empty(), 1))
                : List.of();
        Localized name = new Localized("Ohjelma", "", "");
        return new ProgrammeSummary(
                new UUID(1, 0), status, name, name, FORM, inRounds, name, standing, 0, 2, rounds, Instant.EPOCH);
    }

    private static List<Phase> phases(String day, ProgrammeSummary... programmes) {
        return ProgrammeGroups.of(List.of(programmes), LocalDate.parse(day)).stream()
                .map(ProgrammeGroups::phase)
                .toList();
    }

    @Test
    void published_programmes_are_where_their_round_is() {
        ProgrammeSummary published = programme(ProgrammeStatus.PUBLISHED, Standing.RUNS, true);
        assertThat(phases("2027-04-30", published)).containsExactly(Phase.PLANNED);
        assertThat(phases("2027-05-01", published)).containsExactly(Phase.OPEN);
        assertThat(phases("2027-06-01", published)).containsExactly(Phase.MATCHING);
        assertThat(phases("2027-12-01", published)).containsExactly(Phase.RUNNING);
        assertThat(phases("2028-12-01", published)).containsExactly(Phase.BETWEEN);
    }

    @Test
    void what_asks_for_an_answer_comes_first_and_what_is_over_last() {
        assertThat(phases(
                        "2027-05-01",
                        programme(ProgrammeStatus.ARCHIVED, Standing.RUNS, true),
                        programme(ProgrammeStatus.PUBLISHED, Standing.RUNS, false),
                        programme(ProgrammeStatus.DRAFT, Standing.RUNS, true),
                        programme(ProgrammeStatus.DRAFT, Standing.ASKED, true)))
                .containsExactly(Phase.ASKED, Phase.DRAFT, Phase.WITHOUT_ROUNDS, Phase.ARCHIVED);
    }
}
