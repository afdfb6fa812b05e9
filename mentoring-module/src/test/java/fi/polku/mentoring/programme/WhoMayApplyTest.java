package fi.polku.mentoring.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class WhoMayApplyTest {
    private static final LocalDate DAY = LocalDate.parse("2027-05-10");
    private static final UUID ELSEWHERE = UUID.fromString("00000000-0000-4000-8000-000000000009");

    private static Eligibility to(Reach reach, Places... places) {
        return new Eligibility(reach, Set.of(Samples.LEAD, Samples.PARTNER), new GroupForm(List.of(places), false));
    }

    private static Candidate of(UUID organisation) {
        return new Candidate(Optional.of(organisation), false, Optional.empty());
    }

    private static Candidate guest() {
        return new Candidate(Optional.empty(), false, Optional.empty());
    }

    @Test
    void people_of_every_owner_may_and_others_may_not() {
        Eligibility owners = to(Reach.OWNERS, Places.of(GroupRole.PEER, 3, 3));
        assertThat(owners.refusal(GroupRole.PEER, of(Samples.LEAD), DAY)).isEmpty();
        assertThat(owners.refusal(GroupRole.PEER, of(Samples.PARTNER), DAY)).isEmpty();
        assertThat(owners.refusal(GroupRole.PEER, of(ELSEWHERE), DAY)).contains("programme.not-for.other-organisation");
        assertThat(to(Reach.EVERYONE, Places.of(GroupRole.PEER, 3, 3)).refusal(GroupRole.PEER, of(ELSEWHERE), DAY))
                .isEmpty();
    }

    @Test
    void guests_may_where_the_role_says_so() {
        Eligibility coaching = to(
                Reach.OWNERS,
                new Places(GroupRole.MENTOR, 1, 1, Condition.SUPERVISORS, true),
                Places.of(GroupRole.MENTEE, 1, 1));
        assertThat(coaching.rolesFor(guest(), DAY)).containsExactly(GroupRole.MENTOR);
        assertThat(coaching.refusal(GroupRole.MENTEE, guest(), DAY)).contains("programme.not-for.guests");
    }

    @Test
    void supervisors_and_experts_are_told_apart() {
        Eligibility reverse = to(
                Reach.OWNERS,
                new Places(GroupRole.SENIOR, 2, 3, Condition.SUPERVISORS, false),
                new Places(GroupRole.MENTEE, 2, 3, Condition.EXPERTS, false));
        Candidate supervisor = new Candidate(Optional.of(Samples.LEAD), true, Optional.empty());
        assertThat(reverse.rolesFor(supervisor, DAY)).containsExactly(GroupRole.SENIOR);
        assertThat(reverse.rolesFor(of(Samples.LEAD), DAY)).containsExactly(GroupRole.MENTEE);
    }

    @Test
    void one_is_new_for_two_years() {
        Eligibility newcomers = to(Reach.OWNERS, new Places(GroupRole.NEWCOMER, 2, 3, Condition.NEWCOMERS, false));
        assertThat(newcomers.refusal(GroupRole.NEWCOMER, since("2025-05-10"), DAY))
                .isEmpty();
        assertThat(newcomers.refusal(GroupRole.NEWCOMER, since("2025-05-09"), DAY))
                .contains("programme.not-for.newcomers");
    }

    @Test
    void what_the_host_does_not_tell_refuses_nobody() {
        Eligibility newcomers = to(Reach.OWNERS, new Places(GroupRole.NEWCOMER, 2, 3, Condition.NEWCOMERS, false));
        assertThat(newcomers.refusal(GroupRole.NEWCOMER, of(Samples.LEAD), DAY)).isEmpty();
    }

    @Test
    void a_role_that_is_not_there_is_nobodys() {
        assertThat(to(Reach.EVERYONE, Places.of(GroupRole.PEER, 3, 3)).refusal(GroupRole.MENTOR, guest(), DAY))
                .contains("programme.not-for.no-such-role");
    }

    private static Candidate since(String day) {
        return new Candidate(Optional.of(Samples.LEAD), false, Optional.of(LocalDate.parse(day)));
    }
}
