package fi.polku.mentoring.matching;

import java.util.Arrays;

/**
 * A bound that needs no group to be looked at: a group's points are a mean over pairs, so nobody brings more than the mean of the best partners.
 * Much looser than prices.
 */
final class Shares {
    private Shares() {}

    static long bound(Meshes meshes) {
        Pool pool = meshes.pool();
        if (pool.seats().size() == 1) {
            return bound(
                    meshes,
                    0,
                    pool.seats().get(0).min() - 1,
                    pool.seats().get(0).min());
        }
        Form.Seat first = pool.seats().get(0);
        Form.Seat second = pool.seats().get(1);
        return Math.min(bound(meshes, 0, second.min(), first.min()), bound(meshes, 1, first.min(), second.min()));
    }

    /** Each of a seat with so many partners, as one of at least so many. */
    private static long bound(Meshes meshes, int seat, int partners, int among) {
        Pool pool = meshes.pool();
        double bound = 0;
        for (int who = 0; who < pool.size(); who++) {
            if (pool.seat(who) == seat) {
                int[] worth = meshes.worth(who).clone();
                Arrays.sort(worth);
                long sum = 0;
                for (int i = 0; i < Math.min(partners, worth.length); i++) {
                    sum += worth[worth.length - 1 - i];
                }
                bound += (double) sum / partners / among / pool.rules().weight() * pool.capacity(who);
            }
        }
        // One more than it sums up to, as sums of fractions depend on their order.
        return (long) Math.floor(bound) + 1;
    }
}
