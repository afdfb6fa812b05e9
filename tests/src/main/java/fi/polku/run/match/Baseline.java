package fi.polku.run.match;

import fi.polku.mentoring.matching.Applicant;
import fi.polku.mentoring.matching.Form;
import fi.polku.mentoring.matching.Instance;
import fi.polku.mentoring.matching.Judge;
import fi.polku.mentoring.matching.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What people do without an engine, to be compared with it: the same rules and score, group after group. */
enum Baseline {
    /** In the order of the applications, each with the first who fit. */
    FIRST_COME {
        @Override
        List<Applicant> next(List<Applicant> begun, List<Applicant> candidates, Judge judge) {
            return candidates;
        }
    },
    /** In the order of the applications, each with those who suit best of whoever is left. */
    GREEDY {
        @Override
        List<Applicant> next(List<Applicant> begun, List<Applicant> candidates, Judge judge) {
            List<Scored> scored = new ArrayList<>();
            candidates.forEach(each -> scored.add(new Scored(each, suits(begun, each, judge))));
            scored.sort(Comparator.comparingLong((Scored each) -> -each.points()));
            return scored.stream().map(Scored::applicant).toList();
        }
    };

    private record Scored(Applicant applicant, long points) {}

    private static long suits(List<Applicant> begun, Applicant each, Judge judge) {
        return begun.stream().mapToLong(other -> judge.worth(other, each)).sum();
    }

    /** Whom to try first as the next member. */
    abstract List<Applicant> next(List<Applicant> begun, List<Applicant> candidates, Judge judge);

    /**
     * Groups of the round.
     *
     * @param score in points
     */
    record Outcome(int placed, long score) {}

    Outcome solve(Instance instance) {
        Judge judge = new Judge(instance);
        Map<String, Integer> free = new HashMap<>();
        instance.applicants()
                .forEach(each -> free.put(each.id(), each.practice().capacity()));
        Map<Role, List<Applicant>> byRole =
                instance.applicants().stream().collect(Collectors.groupingBy(Applicant::role));
        int placed = 0;
        long score = 0;
        for (Applicant first : instance.applicants()) {
            if (!counted(instance, first) || free.getOrDefault(first.id(), 0) == 0) {
                continue;
            }
            List<Applicant> group = new ArrayList<>(List.of(first));
            if (grow(group, free, byRole, judge, instance.rules().form())) {
                group.forEach(each -> free.merge(each.id(), -1, Integer::sum));
                placed += (int)
                        group.stream().filter(each -> counted(instance, each)).count();
                score += judge.points(group);
            }
        }
        return new Outcome(placed, score);
    }

    private static boolean counted(Instance instance, Applicant applicant) {
        return instance.rules()
                .form()
                .seat(applicant.role())
                .map(Form.Seat::counted)
                .orElse(false);
    }

    /** Takes one after the other, and never looks back. */
    private boolean grow(
            List<Applicant> group,
            Map<String, Integer> free,
            Map<Role, List<Applicant>> byRole,
            Judge judge,
            Form form) {
        for (Form.Seat seat : form.seats()) {
            while (group.stream().filter(each -> each.role() == seat.role()).count() < seat.min()) {
                List<Applicant> candidates = byRole.getOrDefault(seat.role(), List.of()).stream()
                        .filter(each -> free.getOrDefault(each.id(), 0) > 0)
                        .toList();
                boolean found = false;
                for (Applicant each : next(group, candidates, judge)) {
                    group.add(each);
                    if (judge.possible(group)) {
                        found = true;
                        break;
                    }
                    group.remove(group.size() - 1);
                }
                if (!found) {
                    return false;
                }
            }
        }
        return true;
    }
}
