package fi.polku.mentoring.matching;

import java.util.List;

/** What a hand-made group would be: which rules it breaks, what it scores and why; for whoever moves people by hand. */
public final class Judge {
    private final Rules rules;
    private final Ties ties;

    /** Judges groups of this round. */
    public Judge(Instance instance) {
        rules = instance.rules();
        ties = Ties.of(instance);
    }

    /** The rules that the group breaks; none if it may be. */
    public List<HardRule> broken(List<Applicant> group) {
        return HardRule.broken(group, ties);
    }

    /** Whether these could be of one group, with others if they are too few. */
    public boolean possible(List<Applicant> begun) {
        return HardRule.brokenForGood(begun, ties).isEmpty();
    }

    /** The group's score, 0 to {@link Wish#FULL}. */
    public int points(List<Applicant> group) {
        return Scoring.points(group, rules);
    }

    /** Where the points come from. */
    public List<Reason> reasons(List<Applicant> group) {
        return Scoring.reasons(group, rules);
    }

    /** All wishes of two people, each times its weight; 0 where the form does not relate them. */
    public long worth(Applicant one, Applicant other) {
        long worth = 0;
        if (rules.form().relates(one.role(), other.role())) {
            for (Wish wish : Wish.values()) {
                worth += (long) rules.weight(wish) * wish.between(one, other);
            }
        }
        return worth;
    }
}
