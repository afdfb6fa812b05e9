package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The best proposal of a small round by trying all there are, straight from the rules and wishes. */
final class BruteForce {
    /** Coverage and points of a whole. */
    record Best(int placed, long score) {
        boolean beats(Best other) {
            return placed > other.placed || (placed == other.placed && score > other.score);
        }
    }

    private record Group(int set, int placed, int points) {}

    private final Instance instance;
    private final List<Applicant> people;
    private final List<Group> groups = new ArrayList<>();
    private final Map<List<Integer>, Best> known = new HashMap<>();

    private BruteForce(Instance instance) {
        this.instance = instance;
        people = instance.applicants();
        Ties ties = Ties.of(instance);
        for (int set = 1; set < 1 << people.size(); set++) {
            if (Integer.bitCount(set) > Form.LARGEST) {
                continue;
            }
            List<Applicant> members = members(set);
            if (instance.rules().form().fits(counts(members))
                    && HardRule.broken(members, ties).isEmpty()) {
                groups.add(new Group(set, placed(members), Scoring.points(members, instance.rules())));
            }
        }
    }

    static Best of(Instance instance) {
        return new BruteForce(instance).best();
    }

    private static Map<Role, Long> counts(List<Applicant> members) {
        Map<Role, Long> counts = new HashMap<>();
        members.forEach(each -> counts.merge(each.role(), 1L, Long::sum));
        return counts;
    }

    private int placed(List<Applicant> members) {
        return (int) members.stream().filter(this::counted).count();
    }

    private boolean counted(Applicant applicant) {
        return instance.rules().form().seat(applicant.role()).orElseThrow().counted();
    }

    private List<Applicant> members(int set) {
        List<Applicant> members = new ArrayList<>();
        for (int who = 0; who < people.size(); who++) {
            if ((set & 1 << who) != 0) {
                members.add(people.get(who));
            }
        }
        return members;
    }

    private Best best() {
        int[] free =
                people.stream().mapToInt(each -> each.practice().capacity()).toArray();
        int placed = 0;
        long score = 0;
        Set<Integer> taken = new HashSet<>();
        for (Set<String> ids : instance.locks().kept()) {
            int set = 0;
            for (int who = 0; who < people.size(); who++) {
                if (ids.contains(people.get(who).id())) {
                    set |= 1 << who;
                    free[who]--;
                }
            }
            taken.add(set);
            placed += placed(members(set));
            score += Scoring.points(members(set), instance.rules());
        }
        Best rest = best(0, free, taken);
        return new Best(placed + rest.placed(), score + rest.score());
    }

    /** From the person of this number on: left out, or in one of the groups of which they are the first who is counted. */
    private Best best(int who, int[] free, Set<Integer> taken) {
        if (who == people.size()) {
            return new Best(0, 0);
        }
        List<Integer> key = new ArrayList<>(Arrays.stream(free).boxed().toList());
        key.add(who);
        Best before = known.get(key);
        if (before != null) {
            return before;
        }
        Best best = best(who + 1, free, taken);
        if (counted(people.get(who)) && free[who] > 0) {
            for (Group group : groups) {
                if (firstCounted(group.set()) == who && there(group.set(), free) && !taken.contains(group.set())) {
                    int[] left = free.clone();
                    for (int each = 0; each < left.length; each++) {
                        left[each] -= group.set() >> each & 1;
                    }
                    Best rest = best(who + 1, left, taken);
                    Best with = new Best(group.placed() + rest.placed(), group.points() + rest.score());
                    best = with.beats(best) ? with : best;
                }
            }
        }
        known.put(key, best);
        return best;
    }

    private int firstCounted(int set) {
        int who = 0;
        while ((set >> who & 1) == 0 || !counted(people.get(who))) {
            who++;
        }
        return who;
    }

    private static boolean there(int set, int[] free) {
        for (int who = 0; who < free.length; who++) {
            if ((set >> who & 1) == 1 && free[who] == 0) {
                return false;
            }
        }
        return true;
    }
}
