package fi.polku.mentoring.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import fi.polku.mentoring.desk.DeskState;
import fi.polku.mentoring.programme.Condition;
import fi.polku.mentoring.programme.GroupForm;
import fi.polku.mentoring.programme.GroupRole;
import fi.polku.mentoring.programme.Places;
import fi.polku.mentoring.shared.Localized;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TwoProposalsDifferTest {
    private static final UUID ROUND = UUID.randomUUID();

    private static ProposalSummary summary(int number, long score, long bound) {
        ProposalSummary.Figures figures = new ProposalSummary.Figures(6, 6, 6, score, bound, 0, 0);
        return new ProposalSummary(
                UUID.randomUUID(),
                number,
                Optional.empty(),
                true,
                ProposalState.DONE,
                new ProposalSummary.Asked(Instant.EPOCH, Optional.empty(), 1, 1, Weights.USUAL, 6, 0),
                new ProposalSummary.Progress(Optional.empty(), 0, false, Optional.empty(), 0),
                Optional.of(new ProposalSummary.Outcome(
                        Instant.EPOCH,
                        figures,
                        new ProposalSummary.Run("annealing", "prices", 1, false, 1, 1, Optional.empty()),
                        2,
                        0)),
                Optional.empty());
    }

    private static Comparison.Place place(String name, int one, int other) {
        return new Comparison.Place(
                new ProposedPerson(Optional.of(Applied.id(name)), name, 1, Optional.empty(), GroupRole.PEER),
                Optional.of(one).filter(number -> number > 0),
                Optional.of(other).filter(number -> number > 0));
    }

    private static Comparison compared(Comparison.Place... places) {
        DeskState desk = new DeskState(
                ROUND,
                new Localized("P", "", ""),
                new GroupForm(List.of(new Places(GroupRole.PEER, 2, 3, Condition.ANYONE, false)), false),
                new DeskState.Declaration(1, 1, 1, 0),
                0,
                Optional.empty(),
                LocalDate.EPOCH);
        return new Comparison(desk, summary(1, 1, 2), summary(2, 1, 2), List.of(places));
    }

    private static Map<Integer, List<String>> names(Map<Integer, List<ProposedPerson>> groups) {
        Map<Integer, List<String>> names = new java.util.HashMap<>();
        groups.forEach((number, people) ->
                names.put(number, people.stream().map(ProposedPerson::name).toList()));
        return names;
    }

    @Test
    void groups_of_the_same_people_are_the_same_whatever_their_number() {
        Comparison comparison = compared(place("a", 1, 2), place("b", 1, 2), place("c", 2, 1), place("d", 2, 1));
        assertThat(comparison.same()).isEqualTo(2);
        assertThat(comparison.changed()).isEmpty();
    }

    @Test
    void the_others_are_told_from_both_sides() {
        Comparison comparison = compared(
                place("a", 1, 1),
                place("b", 1, 1),
                place("c", 2, 2),
                place("d", 2, 3),
                place("e", 3, 3),
                place("f", 3, 2));
        assertThat(comparison.same()).isEqualTo(1);
        assertThat(names(comparison.changed())).isEqualTo(Map.of(2, List.of("c", "d"), 3, List.of("e", "f")));
        assertThat(names(comparison.changedInOther())).isEqualTo(Map.of(2, List.of("c", "f"), 3, List.of("d", "e")));
    }

    @Test
    void who_has_a_group_in_one_alone_is_told() {
        Comparison comparison = compared(place("a", 1, 1), place("b", 1, 1), place("c", 1, 0), place("d", 0, 1));
        assertThat(comparison.onlyInOne()).extracting(ProposedPerson::name).containsExactly("c");
        assertThat(comparison.onlyInOther()).extracting(ProposedPerson::name).containsExactly("d");
    }

    @Test
    void share_of_the_best_is_rounded_down_so_that_only_the_best_is_whole() {
        assertThat(summary(1, 999_999, 1_000_000)
                        .outcome()
                        .orElseThrow()
                        .figures()
                        .share())
                .isEqualByComparingTo("99.9");
        assertThat(summary(1, 5, 5).outcome().orElseThrow().figures().share()).isEqualByComparingTo("100");
        assertThat(summary(1, 0, 0).outcome().orElseThrow().figures().share()).isEqualByComparingTo("100");
    }
}
