package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Who is in no group that keeps the rules, whatever the others do, by the rules themselves. Every part of a group keeps every rule but sizes and
 * locks, so that looking at smallest groups is enough. Where looking takes too long, and of those locked together, nobody is called hopeless.
 */
final class Hopeless {
    private static final int MOST_STEPS = 50_000;

    private final List<Applicant> people;
    private final Ties ties;
    private final Form form;
    private int steps;

    Hopeless(List<Applicant> people, Ties ties) {
        this.people = people;
        this.ties = ties;
        this.form = ties.rules().form();
    }

    /** Their ids. */
    Set<String> ids() {
        Set<String> ids = new HashSet<>();
        for (Applicant each : people) {
            steps = 0;
            List<Applicant> begun = new ArrayList<>(List.of(each));
            if (ties.together(each.id()).isEmpty() && !grows(begun, 0) && steps < MOST_STEPS) {
                ids.add(each.id());
            }
        }
        return ids;
    }

    private boolean grows(List<Applicant> group, int from) {
        boolean whole = form.seats().stream().allMatch(seat -> count(group, seat.role()) >= seat.min());
        if (whole) {
            return true;
        }
        for (int next = from; next < people.size() && steps < MOST_STEPS; next++) {
            Applicant candidate = people.get(next);
            if (wanted(group, candidate) && keeps(group, candidate)) {
                group.add(candidate);
                if (grows(group, next + 1)) {
                    return true;
                }
                group.remove(group.size() - 1);
            }
        }
        return false;
    }

    private static long count(List<Applicant> group, Role role) {
        return group.stream().filter(each -> each.role() == role).count();
    }

    private boolean wanted(List<Applicant> group, Applicant candidate) {
        return form.seat(candidate.role())
                .map(seat -> count(group, seat.role()) < seat.min())
                .orElse(false);
    }

    private boolean keeps(List<Applicant> group, Applicant candidate) {
        steps++;
        List<Applicant> larger = new ArrayList<>(group);
        larger.add(candidate);
        for (HardRule rule : HardRule.values()) {
            if (rule != HardRule.SIZE && rule != HardRule.TOGETHER && !rule.keeps(larger, ties)) {
                return false;
            }
        }
        return true;
    }
}
