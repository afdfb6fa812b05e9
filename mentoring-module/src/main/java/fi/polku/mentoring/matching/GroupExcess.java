package fi.polku.mentoring.matching;

import java.util.Arrays;
import java.util.List;

/**
 * Looks at every possible group for what its points are above its prices, in whole numbers. The excess of a group of a certain size, times what
 * its points are divided by, is a sum of one amount for each two members: worth less the share of both prices. A group that is begun is given up only
 * when even the best amounts of all who are missing could not bring it above.
 */
final class GroupExcess {
    private final List<Applicant> people;
    private final Ties ties;
    private final Form form;
    private final long[] prices;
    private final boolean[][] fit;
    private final long[][] worth;
    private final long[][] amounts;
    private final long[] best;
    private final int[] members = new int[Form.LARGEST];

    private long bestOfAll;
    private long most;
    private long divisor;
    private int scale;
    private int size;
    private int[] wanted = new int[0];

    GroupExcess(List<Applicant> unordered, long[] unorderedPrices, Ties ties, int scored) {
        this.ties = ties;
        form = ties.rules().form();
        Integer[] order = new Integer[unordered.size()];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (one, other) -> seat(unordered.get(one)) - seat(unordered.get(other)));
        people = Arrays.stream(order).map(unordered::get).toList();
        prices = Arrays.stream(order).mapToLong(i -> unorderedPrices[i]).toArray();
        int count = people.size();
        fit = new boolean[count][count];
        worth = new long[count][count];
        amounts = new long[count][count];
        best = new long[count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < i; j++) {
                List<Applicant> two = List.of(people.get(i), people.get(j));
                fit[i][j] = Arrays.stream(HardRule.values())
                        .filter(rule -> rule != HardRule.SIZE && rule != HardRule.TOGETHER)
                        .allMatch(rule -> rule.keeps(two, ties));
                fit[j][i] = fit[i][j];
                worth[i][j] = fit[i][j] ? scored * worth(two) : 0;
                worth[j][i] = worth[i][j];
            }
        }
    }

    private int seat(Applicant applicant) {
        return form.seats().get(0).role() == applicant.role() ? 0 : 1;
    }

    private long worth(List<Applicant> two) {
        if (!form.relates(two.get(0).role(), two.get(1).role())) {
            return 0;
        }
        return Arrays.stream(Wish.values())
                .mapToLong(wish -> (long) ties.rules().weight(wish) * wish.between(two.get(0), two.get(1)))
                .sum();
    }

    /** The largest excess, rounded up; 0 where no group has any. */
    long most() {
        Form.Seat first = form.seats().get(0);
        for (int ofFirst = first.min(); ofFirst <= first.max(); ofFirst++) {
            if (form.seats().size() == 1) {
                look(new int[] {ofFirst}, ofFirst * (ofFirst - 1) / 2);
            } else {
                Form.Seat second = form.seats().get(1);
                for (int ofSecond = second.min(); ofSecond <= second.max(); ofSecond++) {
                    look(new int[] {ofFirst, ofSecond}, ofFirst * ofSecond);
                }
            }
        }
        return most;
    }

    /** Groups of one size. */
    private void look(int[] bySeat, int related) {
        wanted = bySeat;
        size = Arrays.stream(bySeat).sum();
        divisor = (long) related * ties.rules().weight();
        scale = size - 1;
        Arrays.fill(best, Long.MIN_VALUE / 100);
        for (int i = 0; i < people.size(); i++) {
            for (int j = 0; j < people.size(); j++) {
                amounts[i][j] = scale * worth[i][j] - divisor * (prices[i] + prices[j]);
                if (fit[i][j]) {
                    best[i] = Math.max(best[i], amounts[i][j]);
                }
            }
        }
        bestOfAll = Arrays.stream(best).max().orElse(0);
        if (wanted.length == 2) {
            new Mixed().fix(0, 0);
        } else {
            int[] all = new int[people.size()];
            Arrays.setAll(all, i -> i);
            grow(0, 0, all, new long[people.size()]);
        }
    }

    private long above() {
        return most * divisor * scale;
    }

    /** One role: the members so far, their amount, who may join and with which amounts. */
    private void grow(int have, long amount, int[] candidates, long[] joining) {
        int missing = size - have;
        for (int i = 0; i < candidates.length; i++) {
            int who = candidates[i];
            long with = amount + joining[i];
            members[have] = who;
            if (missing == 1) {
                if (with > above()) {
                    consider();
                }
            } else if (with + rest(have + 1, missing - 1) > above()) {
                int[] next = new int[candidates.length - i - 1];
                long[] sums = new long[next.length];
                int count = 0;
                for (int j = i + 1; j < candidates.length; j++) {
                    if (fit[who][candidates[j]]) {
                        next[count] = candidates[j];
                        sums[count++] = joining[j] + amounts[who][candidates[j]];
                    }
                }
                grow(have + 1, with, Arrays.copyOf(next, count), sums);
            }
        }
    }

    private long rest(int have, int missing) {
        long rest = (long) missing * (missing - 1) / 2 * bestOfAll;
        for (int i = 0; i < have; i++) {
            rest += missing * best[members[i]];
        }
        return rest;
    }

    /** A whole group that would be above: if it is possible, its excess counts. */
    private void consider() {
        List<Applicant> group =
                Arrays.stream(members, 0, size).mapToObj(people::get).toList();
        if (!HardRule.broken(group, ties).isEmpty()) {
            return;
        }
        long sum = 0;
        long paid = 0;
        for (int i = 0; i < size; i++) {
            paid += prices[members[i]];
            for (int j = 0; j < i; j++) {
                sum += worth[members[i]][members[j]];
            }
        }
        most = Math.max(most, sum / divisor - paid);
    }

    /** Two roles: with those of the first fixed, each of the second adds an amount that depends on nobody else of the second. */
    private final class Mixed {
        private final int firsts =
                (int) people.stream().filter(each -> seat(each) == 0).count();

        void fix(int have, int from) {
            if (have == wanted[0]) {
                complete();
                return;
            }
            for (int who = from; who < firsts; who++) {
                if (fits(have, who)) {
                    members[have] = who;
                    fix(have + 1, who + 1);
                }
            }
        }

        private boolean fits(int have, int who) {
            for (int i = 0; i < have; i++) {
                if (!fit[members[i]][who]) {
                    return false;
                }
            }
            return true;
        }

        private void complete() {
            long base = 0;
            for (int i = 0; i < wanted[0]; i++) {
                base -= divisor * prices[members[i]];
            }
            long[] adds = new long[people.size()];
            long dearest = Long.MIN_VALUE;
            for (int who = firsts; who < adds.length; who++) {
                adds[who] = -divisor * prices[who];
                for (int i = 0; i < wanted[0]; i++) {
                    adds[who] += worth[members[i]][who];
                }
                dearest = Math.max(dearest, adds[who]);
            }
            if (firsts < adds.length && base + wanted[1] * dearest > most * divisor) {
                join(wanted[0], base, firsts, adds, dearest);
            }
        }

        private void join(int have, long sum, int from, long[] adds, long dearest) {
            int missing = size - have;
            if (missing == 0) {
                if (sum > most * divisor) {
                    consider();
                }
                return;
            }
            for (int who = from; who < adds.length; who++) {
                boolean hopeful = sum + adds[who] + (missing - 1) * dearest > most * divisor;
                if (hopeful && fits(have, who)) {
                    members[have] = who;
                    join(have + 1, sum + adds[who], who + 1, adds, dearest);
                }
            }
        }
    }
}
