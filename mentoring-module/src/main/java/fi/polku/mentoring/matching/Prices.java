package fi.polku.mentoring.matching;

/**
 * The proof of a bound: see {@link Result.Certificate}.
 *
 * @param people by number of the pool, none negative
 * @param placing for each counted member of a group
 * @param slack by which the dearest group is above its members' prices
 */
record Prices(long[] people, long placing, long slack) {

    /**
     * No proposal that places so many of the pool has more points.
     *
     * @param groups no proposal has more groups
     */
    long bound(Pool pool, int placed, int groups) {
        return pool.paid(people)
                + Math.multiplyExact(slack, (long) groups)
                - Math.multiplyExact(placing, (long) placed);
    }
}
