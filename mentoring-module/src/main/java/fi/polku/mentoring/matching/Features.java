package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The people of a round as numbers, so that fifty million pairs can be judged in seconds. Says what {@link HardRule} and {@link Wish} say of two
 * people; a test holds it to them.
 */
final class Features {
    private final List<Applicant> people;
    private final Rules rules;
    private final int[] organisations;
    private final int[][] blocked;
    private final Masks languages;
    private final Masks ways;
    private final Masks themes;
    private final Masks experience;
    private final Masks values;
    private final Masks wishes;
    private final Skills skills;
    private final boolean[] wishing;
    private final int[] leftOver;
    private final int[] weights;

    Features(List<Applicant> people, Ties ties) {
        this.people = people;
        this.rules = ties.rules();
        Map<String, Integer> codes = new HashMap<>();
        organisations = people.stream()
                .mapToInt(each -> codes.computeIfAbsent(each.organisation(), code -> codes.size()))
                .toArray();
        blocked = blocked(people, ties);
        languages = masks(each -> each.practice().languages());
        ways = masks(Features::ways);
        themes = masks(each -> each.profile().themes());
        experience = masks(each -> each.profile().experience());
        values = masks(each -> each.profile().values());
        wishes = wishes(people);
        wishing = new boolean[people.size()];
        leftOver = new int[people.size()];
        for (int i = 0; i < leftOver.length; i++) {
            wishing[i] = !people.get(i).profile().wishes().isEmpty();
            leftOver[i] = people.get(i).practice().leftOver() ? Wish.FULL / 2 : 0;
        }
        skills = new Skills(people);
        weights = Arrays.stream(Wish.values()).mapToInt(rules::weight).toArray();
    }

    private Masks masks(Function<Applicant, Set<String>> of) {
        return new Masks(people.stream().map(of).toList());
    }

    /** Where and how somebody meets: a group needs one way that is everybody's. */
    private static Set<String> ways(Applicant applicant) {
        Set<String> ways = new TreeSet<>();
        applicant.practice().places().forEach(place -> ways.add("place:" + place));
        if (applicant.practice().remote()) {
            ways.add("remote");
        }
        return ways;
    }

    /** First what people wish, then, behind them all, what they are. */
    private static Masks wishes(List<Applicant> people) {
        List<Set<String>> sets = new ArrayList<>();
        people.forEach(each -> sets.add(each.profile().wishes()));
        for (Applicant each : people) {
            Set<String> qualities = new HashSet<>(each.profile().qualities());
            qualities.add(Wish.PERSON + each.id());
            sets.add(qualities);
        }
        return new Masks(sets);
    }

    private static int[][] blocked(List<Applicant> people, Ties ties) {
        Map<String, Integer> numbers = new HashMap<>();
        people.forEach(each -> numbers.put(each.id(), numbers.size()));
        List<Set<Integer>> blocked = new ArrayList<>();
        people.forEach(each -> blocked.add(new TreeSet<>()));
        for (int who = 0; who < people.size(); who++) {
            String id = people.get(who).id();
            Set<String> others = new HashSet<>(people.get(who).relations().refused());
            others.addAll(ties.above(id));
            others.addAll(ties.conflict(id));
            others.addAll(ties.apart(id));
            for (String each : others) {
                Integer other = numbers.get(each);
                if (other != null) {
                    blocked.get(who).add(other);
                    blocked.get(other).add(who);
                }
            }
        }
        return blocked.stream()
                .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                .toArray(int[][]::new);
    }

    int size() {
        return people.size();
    }

    Applicant person(int who) {
        return people.get(who);
    }

    Masks languages() {
        return languages;
    }

    Masks ways() {
        return ways;
    }

    /** Whether two different people may be in one group, as far as that depends on the two. */
    boolean fit(int one, int other) {
        boolean asked = switch (rules.differing()) {
            case NOBODY -> false;
            case ROLES -> people.get(one).role() != people.get(other).role();
            case EVERYBODY -> true;
        };
        return !(asked && organisations[one] == organisations[other])
                && languages.meet(one, other)
                && ways.meet(one, other)
                && (blocked[one].length == 0 || Arrays.binarySearch(blocked[one], other) < 0);
    }

    /** All wishes of two people, each times its weight: at most {@link Wish#FULL} times the weights. */
    int worth(int one, int other) {
        int worth = 0;
        if (weights[0] != 0) {
            worth += weights[0] * shared(themes, one, other);
        }
        if (weights[1] != 0) {
            worth += weights[1] * skills.between(one, other);
        }
        if (weights[2] != 0) {
            worth += weights[2] * notShared(one, other);
        }
        if (weights[3] != 0) {
            worth += weights[3] * shared(values, one, other);
        }
        if (weights[4] != 0) {
            worth += weights[4] * Wish.meanOf(met(one, other), met(other, one));
        }
        return worth + weights[5] * (leftOver[one] + leftOver[other]);
    }

    private static int shared(Masks masks, int one, int other) {
        int fewer = Math.min(masks.size(one), masks.size(other));
        return fewer == 0 ? 0 : Wish.FULL * masks.common(one, other) / fewer;
    }

    private int notShared(int one, int other) {
        int common = experience.common(one, other);
        int either = experience.size(one) + experience.size(other) - common;
        return either == 0 ? 0 : Wish.FULL * (either - common) / either;
    }

    private int met(int who, int by) {
        return wishing[who] ? Wish.FULL * wishes.common(who, people.size() + by) / wishes.size(who) : -1;
    }

    /** Who can what, and who wants to learn it, as sorted numbers. */
    private static final class Skills {
        private final int[][] held;
        private final int[][] levels;
        private final int[][] wanted;
        private final Applicant.Want[][] wants;
        private final boolean[] guides;

        Skills(List<Applicant> people) {
            Map<String, Integer> codes = new HashMap<>();
            int size = people.size();
            held = new int[size][];
            levels = new int[size][];
            wanted = new int[size][];
            wants = new Applicant.Want[size][];
            guides = new boolean[size];
            for (int who = 0; who < size; who++) {
                Applicant applicant = people.get(who);
                Applicant.Profile profile = applicant.profile();
                int at = who;
                guides[who] = applicant.role().guides();
                held[who] = numbers(guides[who] ? profile.held() : Map.of(), codes);
                levels[who] = new int[held[who].length];
                profile.held().forEach((code, level) -> put(levels[at], held[at], codes.get(code), level));
                wanted[who] = numbers(applicant.role().learns() ? profile.wanted() : Map.of(), codes);
                wants[who] = new Applicant.Want[wanted[who].length];
                profile.wanted().forEach((code, want) -> {
                    int place = place(wanted[at], codes.get(code));
                    if (place >= 0) {
                        wants[at][place] = want;
                    }
                });
            }
        }

        private static int[] numbers(Map<String, ?> of, Map<String, Integer> codes) {
            return of.keySet().stream()
                    .mapToInt(code -> codes.computeIfAbsent(code, key -> codes.size()))
                    .sorted()
                    .toArray();
        }

        private static int place(int[] sorted, @Nullable Integer code) {
            return code == null ? -1 : Arrays.binarySearch(sorted, code);
        }

        private static void put(int[] levels, int[] sorted, @Nullable Integer code, int level) {
            int place = place(sorted, code);
            if (place >= 0) {
                levels[place] = level;
            }
        }

        int between(int one, int other) {
            return Wish.meanOf(learning(one, other), learning(other, one));
        }

        private int learning(int learner, int guide) {
            int[] asked = wanted[learner];
            if (asked.length == 0 || !guides[guide]) {
                return -1;
            }
            int[] known = held[guide];
            int sum = 0;
            int at = 0;
            for (int i = 0; i < asked.length; i++) {
                while (at < known.length && known[at] < asked[i]) {
                    at++;
                }
                if (at < known.length && known[at] == asked[i]) {
                    sum += Wish.gain(wants[learner][i], levels[guide][at]);
                }
            }
            return sum / asked.length;
        }
    }
}
