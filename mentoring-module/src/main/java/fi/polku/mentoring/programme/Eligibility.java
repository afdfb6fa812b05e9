package fi.polku.mentoring.programme;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Who may apply as what.
 *
 * @param reach whose people the programme is for
 * @param owners the organisations that own it
 * @param form its roles and who may take them
 */
public record Eligibility(Reach reach, Set<UUID> owners, GroupForm form) {

    public Eligibility {
        owners = Set.copyOf(owners);
    }

    /**
     * Why somebody may not apply as this.
     *
     * @param role as what
     * @param who somebody
     * @param day on which day
     * @return a message; absent when they may
     */
    public Optional<String> refusal(GroupRole role, Candidate who, LocalDate day) {
        Optional<Places> places = form.places(role);
        if (places.isEmpty()) {
            return Optional.of("programme.not-for.no-such-role");
        }
        if (who.guest()) {
            return places.get().guests() ? Optional.empty() : Optional.of("programme.not-for.guests");
        }
        if (reach == Reach.OWNERS && who.organisation().filter(owners::contains).isEmpty()) {
            return Optional.of("programme.not-for.other-organisation");
        }
        Condition condition = places.get().who();
        return condition.holdsFor(who, day) ? Optional.empty() : Optional.of("programme.not-for." + condition.code());
    }

    /**
     * As what somebody may apply.
     *
     * @param who somebody
     * @param day on which day
     * @return in the order of roles; empty when as nothing
     */
    public List<GroupRole> rolesFor(Candidate who, LocalDate day) {
        return form.places().stream()
                .map(Places::role)
                .filter(role -> refusal(role, who, day).isEmpty())
                .toList();
    }
}
