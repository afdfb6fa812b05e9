package fi.polku.mentoring.matching;

import java.util.Collection;
import java.util.List;

/**
 * How a group stands that people make or change by hand, by the same rules and wishes as any proposal.
 *
 * @param broken rules that it breaks, {@link HardRule#SIZE} where somebody is missing or too many
 * @param points 0 to {@link Wish#FULL}
 * @param reasons where the points come from, one for each weighed wish
 */
public record Appraisal(List<HardRule> broken, int points, List<Reason> reasons) {
    public Appraisal {
        broken = List.copyOf(broken);
        reasons = List.copyOf(reasons);
    }

    /**
     * Looks at a group.
     *
     * @param instance the round
     * @param members ids; of nobody in the instance are left out
     */
    public static Appraisal of(Instance instance, Collection<String> members) {
        List<Applicant> group = instance.applicants().stream()
                .filter(each -> members.contains(each.id()))
                .toList();
        if (group.isEmpty()) {
            return new Appraisal(List.of(), 0, List.of());
        }
        return new Appraisal(
                HardRule.broken(group, Ties.of(instance)),
                Scoring.points(group, instance.rules()),
                Scoring.reasons(group, instance.rules()));
    }

    /** Whether it can be as it is. */
    public boolean sound() {
        return broken.isEmpty();
    }
}
