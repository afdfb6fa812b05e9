package fi.polku.mentoring.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Those whom the engine may place: without those set aside, and without what kept groups have used of people's capacity. People are numbers from
 * 0, those of the form's first seat first.
 */
final class Pool {
    private final Instance instance;
    private final List<List<Applicant>> kept = new ArrayList<>();
    private final List<Applicant> people = new ArrayList<>();
    private final Features features;
    private final int first;
    private final int[] capacities;
    private final int[] seatCapacities = new int[2];
    private final boolean[] counted;
    private final int[] bundles;
    private final List<int[]> bundleMembers = new ArrayList<>();

    Pool(Instance instance) {
        this(instance, Set.of());
    }

    /** Without those who are in no possible group: what nobody can use is not to be counted on. */
    static Pool hopeful(Instance instance) {
        Pool all = new Pool(instance);
        return new Pool(instance, new Hopeless(all.people, Ties.of(instance)).ids());
    }

    private Pool(Instance instance, Set<String> hopeless) {
        this.instance = instance;
        Map<String, Applicant> byId = instance.byId();
        Map<String, Integer> used = new HashMap<>();
        for (Set<String> group : instance.locks().kept()) {
            group.forEach(id -> used.merge(id, 1, Integer::sum));
            kept.add(instance.applicants().stream()
                    .filter(each -> group.contains(each.id()))
                    .toList());
        }
        Form form = instance.rules().form();
        List<Integer> free = new ArrayList<>();
        for (Form.Seat seat : form.seats()) {
            for (Applicant each : byId.values()) {
                int left = each.practice().capacity() - used.getOrDefault(each.id(), 0);
                if (each.role() == seat.role()
                        && left > 0
                        && !instance.locks().aside().contains(each.id())
                        && !hopeless.contains(each.id())) {
                    people.add(each);
                    free.add(left);
                }
            }
        }
        first = (int) people.stream()
                .filter(each -> each.role() == form.seats().get(0).role())
                .count();
        capacities = free.stream().mapToInt(Integer::intValue).toArray();
        for (int who = 0; who < capacities.length; who++) {
            seatCapacities[seat(who)] += capacities[who];
        }
        counted = new boolean[people.size()];
        for (int who = 0; who < counted.length; who++) {
            counted[who] = form.seats().get(seat(who)).counted();
        }
        bundles = bundles(instance.locks().together());
        features = new Features(people, Ties.of(instance));
    }

    private int[] bundles(List<Set<String>> together) {
        int[] found = new int[people.size()];
        Arrays.fill(found, -1);
        for (Set<String> ids : together) {
            List<Integer> members = new ArrayList<>();
            for (int who = 0; who < people.size(); who++) {
                if (ids.contains(people.get(who).id())) {
                    found[who] = bundleMembers.size();
                    members.add(who);
                }
            }
            bundleMembers.add(members.stream().mapToInt(Integer::intValue).toArray());
        }
        return found;
    }

    Instance instance() {
        return instance;
    }

    Rules rules() {
        return instance.rules();
    }

    List<Form.Seat> seats() {
        return rules().form().seats();
    }

    /** The groups that were locked whole. */
    List<List<Applicant>> kept() {
        return kept;
    }

    int size() {
        return people.size();
    }

    /** How many people are of the first seat. */
    int first() {
        return first;
    }

    Applicant person(int who) {
        return people.get(who);
    }

    /** 0 or 1. */
    int seat(int who) {
        return who < first ? 0 : 1;
    }

    int capacity(int who) {
        return capacities[who];
    }

    boolean counted(int who) {
        return counted[who];
    }

    Features features() {
        return features;
    }

    /** The set of people whom this one must be with, or -1. */
    int bundle(int who) {
        return bundles[who];
    }

    List<int[]> bundles() {
        return bundleMembers;
    }

    /** The sum of capacities in a seat. */
    int capacityOf(int seat) {
        return seatCapacities[seat];
    }

    /** No more groups than this can be made at once, if no more counted people than these can be placed. */
    int mostGroups(int placeable) {
        int counted = seats().stream()
                .filter(Form.Seat::counted)
                .mapToInt(Form.Seat::min)
                .sum();
        return Math.min(mostGroups(), placeable / counted);
    }

    /** No more groups than this can be made at once. */
    int mostGroups() {
        int most = Integer.MAX_VALUE;
        for (int seat = 0; seat < seats().size(); seat++) {
            most = Math.min(most, capacityOf(seat) / seats().get(seat).min());
        }
        return most;
    }

    /** How many counted people could be placed if no rule but the sizes stood in the way. */
    int placeableByNumbers() {
        return placeable(seats(), seatCapacities);
    }

    /** What all people could pay. */
    long paid(long[] prices) {
        long paid = 0;
        for (int who = 0; who < prices.length; who++) {
            paid = Math.addExact(paid, Math.multiplyExact(prices[who], (long) capacities[who]));
        }
        return paid;
    }

    /** The largest number of counted people, up to this one, that whole groups can have. */
    int possible(int most) {
        int best = 0;
        for (int groups = 0; groups <= mostGroups(); groups++) {
            int least = 0;
            int largest = 0;
            for (int seat = 0; seat < seats().size(); seat++) {
                Form.Seat its = seats().get(seat);
                least += its.counted() ? groups * its.min() : 0;
                largest += its.counted() ? Math.min(capacityOf(seat), groups * its.max()) : 0;
            }
            if (least <= most) {
                best = Math.max(best, Math.min(most, largest));
            }
        }
        return best;
    }

    static int placeable(List<Form.Seat> seats, int[] capacities) {
        int best = 0;
        int most = Integer.MAX_VALUE;
        for (int seat = 0; seat < seats.size(); seat++) {
            most = Math.min(most, capacities[seat] / seats.get(seat).min());
        }
        for (int groups = 0; groups <= most; groups++) {
            int placed = 0;
            for (int seat = 0; seat < seats.size(); seat++) {
                placed += seats.get(seat).counted()
                        ? Math.min(capacities[seat], groups * seats.get(seat).max())
                        : 0;
            }
            best = Math.max(best, placed);
        }
        return best;
    }
}
