package fi.polku.mentoring.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundCannotBeSolvedTest {
    private static final Rules TRIADS = rules(Form.triads());
    private static final Applicant A = Someone.peer("a").applicant();
    private static final Applicant B = Someone.peer("b").applicant();
    private static final Applicant C = Someone.peer("c").applicant();
    private static final Applicant D = Someone.peer("d").speaking("sv").applicant();
    private static final List<Applicant> PEOPLE = List.of(A, B, C, D);

    private static Rules rules(Form form) {
        return new Rules(form, Rules.Differing.EVERYBODY, Map.of(Wish.THEMES, 1));
    }

    private static List<String> flaws(Rules rules, List<Applicant> people, List<Set<String>> conflicts, Locks locks) {
        Flaw.Found found = catchThrowableOfType(Flaw.Found.class, () -> new Instance(rules, people, conflicts, locks));
        return found.flaws().stream()
                .map(flaw -> flaw.field() + " " + flaw.key())
                .toList();
    }

    private static List<String> flaws(Form form) {
        return flaws(rules(form), List.of(), List.of(), Locks.NONE);
    }

    private static List<String> flaws(Applicant... people) {
        return flaws(TRIADS, List.of(people), List.of(), Locks.NONE);
    }

    private static List<String> flaws(Locks locks) {
        return flaws(TRIADS, PEOPLE, List.of(), locks);
    }

    private static Form.Seat seat(Role role, int min, int max) {
        return new Form.Seat(role, min, max, true);
    }

    @Test
    void as_its_form_is_none() {
        assertThat(flaws(new Form(List.of()))).containsExactly("form seats");
        assertThat(flaws(new Form(List.of(seat(Role.PEER, 1, 1), seat(Role.PEER, 1, 1)))))
                .containsExactly("form[1].role role-twice");
        assertThat(flaws(new Form(List.of(seat(Role.PEER, 3, 2))))).containsExactly("form[0] seat-size");
        assertThat(flaws(new Form(List.of(seat(Role.PEER, 1, 2))))).containsExactly("form group-size");
        assertThat(flaws(Form.peers(2, 9))).containsExactly("form group-size");
        assertThat(flaws(new Form(List.of(new Form.Seat(Role.PEER, 3, 3, false)))))
                .containsExactly("form nobody-counted");
    }

    @Test
    void as_nothing_weighs_anything_or_too_much() {
        assertThat(flaws(new Rules(Form.triads(), Rules.Differing.NOBODY, Map.of()), List.of(), List.of(), Locks.NONE))
                .containsExactly("weights weightless");
        assertThat(flaws(
                        new Rules(Form.triads(), Rules.Differing.NOBODY, Map.of(Wish.VALUES, 101)),
                        List.of(),
                        List.of(),
                        Locks.NONE))
                .containsExactly("weights.values weight");
    }

    @Test
    void as_somebody_is_not_as_anybody_can_be() {
        assertThat(flaws(A, A)).containsExactly("applicants[1].id id-twice");
        assertThat(flaws(Someone.peer(" ").applicant())).containsExactly("applicants[0].id blank");
        assertThat(flaws(A, Someone.of("m", Role.MENTOR).applicant())).containsExactly("applicants[1].role no-seat");
        assertThat(flaws(Someone.peer("x").takes(2).applicant())).containsExactly("applicants[0].capacity capacity");
        assertThat(flaws(Someone.peer("x").takes(0).applicant())).containsExactly("applicants[0].capacity capacity");
        assertThat(flaws(Someone.peer("x").wanting("law", 3, 3).applicant()))
                .containsExactly("applicants[0].wanted.law target");
        assertThat(flaws(Someone.peer("x").holding("law", -1).applicant()))
                .containsExactly("applicants[0].held.law level");
        assertThat(flaws(Someone.peer("x").being("person:a").applicant()))
                .containsExactly("applicants[0].qualities quality-person");
    }

    @Test
    void a_mentor_who_is_not_counted_may_take_several() {
        Instance instance = new Instance(
                rules(Form.pairs()),
                List.of(Someone.of("m", Role.MENTOR).takes(5).applicant()),
                List.of(),
                Locks.NONE);
        assertThat(instance.applicants()).hasSize(1);
    }

    @Test
    void as_a_conflict_is_not_of_two() {
        assertThat(flaws(TRIADS, PEOPLE, List.of(Set.of("a")), Locks.NONE)).containsExactly("conflicts[0] not-two");
    }

    @Test
    void as_a_lock_is_of_nobody() {
        assertThat(flaws(new Locks(List.of(Set.of("a", "b", "z")), List.of(), List.of(), Set.of())))
                .containsExactly("locks.kept[0] unknown");
        assertThat(flaws(new Locks(List.of(), List.of(Set.of("a")), List.of(), Set.of("z"))))
                .containsExactly("locks.aside unknown", "locks.together[0] alone");
    }

    @Test
    void as_locks_are_at_odds() {
        Set<String> abc = Set.of("a", "b", "c");
        assertThat(flaws(new Locks(List.of(abc, Set.of("a", "b", "d")), List.of(), List.of(), Set.of())))
                .contains("locks.kept[1] kept-twice");
        assertThat(flaws(new Locks(List.of(abc), List.of(Set.of("a", "b")), List.of(), Set.of())))
                .contains("locks.kept[0] kept-together");
        assertThat(flaws(new Locks(List.of(), List.of(Set.of("a", "b"), Set.of("b", "c")), List.of(), Set.of())))
                .containsExactly("locks.together[1] together-twice");
        assertThat(flaws(new Locks(List.of(), List.of(Set.of("a", "b")), List.of(), Set.of("a"))))
                .containsExactly("locks.together[0] locked-aside");
    }

    @Test
    void as_a_lock_breaks_a_rule_which_it_names() {
        assertThat(flaws(new Locks(List.of(Set.of("a", "b", "d")), List.of(), List.of(), Set.of())))
                .containsExactly("locks.kept[0] lock-breaks");
        assertThat(flaws(new Locks(List.of(), List.of(Set.of("a", "d")), List.of(), Set.of())))
                .containsExactly("locks.together[0] lock-breaks");
        assertThat(flaws(new Locks(List.of(), List.of(Set.of("a", "b", "c", "d")), List.of(), Set.of())))
                .contains("locks.together[0] lock-breaks");
    }

    @Test
    void as_a_pair_is_locked_as_something_else() {
        assertThat(flaws(
                        rules(Form.pairs()),
                        List.of(
                                Someone.of("m", Role.MENTOR).applicant(),
                                Someone.of("e", Role.MENTEE).applicant()),
                        List.of(),
                        new Locks(List.of(), List.of(Set.of("m", "e")), List.of(), Set.of())))
                .containsExactly("locks.together pair-together");
    }
}
