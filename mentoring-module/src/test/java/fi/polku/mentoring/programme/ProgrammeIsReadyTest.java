package fi.polku.mentoring.programme;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.shared.Localized;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgrammeIsReadyTest {
    private static final LocalDate BEFORE = LocalDate.parse("2027-02-01");
    private static final ProgrammeContent PEERS =
            ProgrammeTemplates.of("peer-triads").orElseThrow().content();
    private static final List<Round> ROUND = List.of(Samples.round(1, false, Samples.year(), ""));
    private static final List<Owner> LEAD = List.of(Samples.owner(Samples.LEAD, true));

    private static List<String> missing(ProgrammeView programme, LocalDate today) {
        return Readiness.missing(programme, today).stream()
                .map(Readiness.Missing::key)
                .toList();
    }

    @Test
    void once_texts_days_and_a_coordinator_are_there() {
        assertThat(missing(Samples.view(PEERS, ROUND, LEAD, Samples.coordinator(Samples.LEAD)), BEFORE))
                .isEmpty();
    }

    @Test
    void not_while_swedish_is_missing_of_a_programme_that_is_in_swedish_too() {
        ProgrammeWords words = PEERS.words();
        ProgrammeWords half = new ProgrammeWords(
                new Localized(words.purpose().fi(), "", ""), words.audience(), words.asked(), words.commitment());
        assertThat(missing(Samples.view(PEERS.with(half), ROUND, LEAD, Samples.coordinator(Samples.LEAD)), BEFORE))
                .containsExactly("programme.missing.texts");
        Basics finnish = new Basics(
                PEERS.basics().name(),
                Reach.EVERYONE,
                List.of("fi"),
                PEERS.basics().themes());
        assertThat(missing(
                        Samples.view(PEERS.with(half).with(finnish), ROUND, LEAD, Samples.coordinator(Samples.LEAD)),
                        BEFORE))
                .isEmpty();
    }

    @Test
    void not_without_days_and_not_when_its_window_is_over() {
        NamedPerson coordinator = Samples.coordinator(Samples.LEAD);
        assertThat(missing(Samples.view(PEERS, List.of(), LEAD, coordinator), BEFORE))
                .containsExactly("programme.missing.round");
        assertThat(missing(Samples.view(PEERS, ROUND, LEAD, coordinator), LocalDate.parse("2027-06-01")))
                .containsExactly("programme.missing.window-over");
        assertThat(missing(Samples.view(PEERS.inRounds(false), List.of(), LEAD, coordinator), BEFORE))
                .isEmpty();
    }

    @Test
    void each_owner_that_has_joined_names_a_coordinator() {
        List<Owner> asked = List.of(Samples.owner(Samples.LEAD, true), Samples.owner(Samples.PARTNER, false));
        List<Owner> joined = List.of(Samples.owner(Samples.LEAD, true), Samples.owner(Samples.PARTNER, true));
        NamedPerson coordinator = Samples.coordinator(Samples.LEAD);
        assertThat(missing(Samples.view(PEERS, ROUND, asked, coordinator), BEFORE))
                .isEmpty();
        assertThat(missing(Samples.view(PEERS, ROUND, joined, coordinator), BEFORE))
                .containsExactly("programme.missing.coordinator");
    }

    @Test
    void days_that_are_tried_are_not_those_that_are_saved() {
        ProgrammeView saved = Samples.view(PEERS, ROUND, LEAD);
        Timeline other = Samples.year().moved(PhaseKind.APPLICATION, 7);
        assertThat(saved.planned(Optional.of(other)).newest().map(Round::timeline))
                .contains(other);
        assertThat(saved.newest().map(Round::timeline)).contains(Samples.year());
        assertThat(saved.planned(Optional.empty()).content().inRounds()).isFalse();
    }
}
